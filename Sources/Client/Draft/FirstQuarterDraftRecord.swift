import Foundation
import Monitoring

/// A step of the draft of a quarter in format 1, which bore no number. Read only.
enum FirstQuarterDraftRecord: Decodable {
  case began(version: Int)
  case saved(Value, typed: String?)
  case erased(Place)
  case frozen(Request)
  case thawed
  case answered(QuarterReceiptRecord)

  struct Value: Decodable {
    var indicateur: UUID
    var modalite: UUID?
    var valeur: String?
    var denominateur: String?
    var manquant: String?
    var motif: String?
    var commentaire: String?
  }

  struct Place: Decodable {
    var indicator: UUID
    var category: UUID?
  }

  var step: DraftStep<QuarterChanges> {
    get throws {
      switch self {
      case .began(let version): .changed(.began(version: version))
      case .saved(let value, let typed): .changed(.saved(try value.entry(typed: typed)))
      case .erased(let place):
        .changed(.emptied(Cell(indicatorID: place.indicator, categoryID: place.category)))
      case .frozen(let request): .frozen(request.request)
      case .thawed: .thawed
      case .answered(let receipt): .received(try receipt.receipt)
      }
    }
  }
}

/// A frozen request in either kind of draft of format 1.
struct FirstFrozenRequestRecord: Decodable {
  private let id: UUID
  private let path: String
  private let body: Data

  var request: FrozenRequest { FrozenRequest(id: id, path: path, body: body) }
}

extension FirstQuarterDraftRecord {
  typealias Request = FirstFrozenRequestRecord
}

extension FirstQuarterDraftRecord.Value {
  /// In this format the comment held the words of the reason « autre » too.
  fileprivate func entry(typed: String?) throws -> CellEntry {
    CellEntry(
      cell: Cell(indicatorID: indicateur, categoryID: modalite),
      measured: try Measured(
        value: valeur, denominator: denominateur,
        missing: try code(manquant, among: Self.missing)),
      reason: try code(motif, among: Self.reasons), comment: commentaire, formula: typed
    ).withReasonTakenFromComment
  }

  private static var missing: [String: Missing] {
    ["ND": .notAvailable, "SO": .notApplicable, "NC": .notCommunicated]
  }

  private static var reasons: [String: Reason] {
    ["verified": .verified, "activity": .activity, "method": .method, "other": .other]
  }

  /// Returns nil when there is no code, and throws for an unknown one.
  private func code<Value>(_ text: String?, among known: [String: Value]) throws -> Value? {
    guard let text else { return nil }
    guard let value = known[text] else { throw DecodingError.unreadable("an unknown code") }
    return value
  }
}
