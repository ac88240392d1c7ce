import API
import Foundation

/// A step of the draft of a quarter, in format 2. Format 1 is read too.
package struct QuarterDraftRecord: DraftRecord {
  package let step: DraftStep<QuarterChanges>

  package init(_ step: DraftStep<QuarterChanges>) { self.step = step }

  private enum Kind: String, Codable {
    case began = "debut"
    case saved = "valeur"
    case emptied = "vide"
    case frozen = "fige"
    case thawed = "degele"
    case received = "recu"
  }

  private struct Beginning: Codable {
    var version: Int
  }

  package init(from decoder: any Decoder) throws {
    guard try FormatHeader(from: decoder).format > 1 else {
      step = try FirstQuarterDraftRecord(from: decoder).step
      return
    }
    let record = try decoder.container(keyedBy: RecordKey.self)
    func content<Content: Decodable>(_: Content.Type) throws -> Content {
      try record.decode(Content.self, forKey: .content)
    }
    let kind: Kind = try record.kind(ofFormat: 2)
    switch kind {
    case .began: step = .changed(.began(version: try content(Beginning.self).version))
    case .saved: step = .changed(.saved(try content(CellEntryRecord.self).entry))
    case .emptied: step = .changed(.emptied(try content(CellRecord.self).cell))
    case .frozen: step = .frozen(try content(FrozenRequestRecord.self).request)
    case .thawed: step = .thawed
    case .received: step = .received(try content(QuarterReceiptRecord.self).receipt)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: RecordKey.self)
    switch step {
    case .changed(.began(let version)):
      try record.encode(Kind.began, Beginning(version: version), format: 2)
    case .changed(.saved(let entry)):
      try record.encode(Kind.saved, CellEntryRecord(entry), format: 2)
    case .changed(.emptied(let cell)):
      try record.encode(Kind.emptied, CellRecord(cell), format: 2)
    case .frozen(let request):
      try record.encode(Kind.frozen, FrozenRequestRecord(request), format: 2)
    case .thawed: try record.encode(Kind.thawed, format: 2)
    case .received(let receipt):
      try record.encode(Kind.received, QuarterReceiptRecord(receipt), format: 2)
    }
  }
}
