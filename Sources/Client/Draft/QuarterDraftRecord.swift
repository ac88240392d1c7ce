import API
import Foundation

/// A step of the draft of a quarter, in format 2. Format 1 is read too.
package struct QuarterDraftRecord: SharedDraftRecord {
  typealias ReceiptRecord = QuarterReceiptRecord

  package let step: DraftStep<QuarterChanges>

  package init(_ step: DraftStep<QuarterChanges>) { self.step = step }

  static let format = 2

  private enum Kind: String, Codable {
    case saved = "valeur"
    case emptied = "vide"
  }

  package init(from decoder: any Decoder) throws {
    step =
      try FormatHeader(from: decoder).format > 1
      ? Self.readStep(from: decoder) : FirstQuarterDraftRecord(from: decoder).step
  }

  package func encode(to encoder: any Encoder) throws { try writeStep(to: encoder) }

  static func beginning(onVersion version: Int) -> QuarterChanges.Change {
    .began(version: version)
  }

  static func version(begunBy change: QuarterChanges.Change) -> Int? {
    if case .began(let version) = change { version } else { nil }
  }

  static func change(
    _ kind: String, _ record: KeyedDecodingContainer<RecordKey>
  ) throws -> QuarterChanges.Change {
    let kind: Kind = try record.known(kind)
    return switch kind {
    case .saved: .saved(try record.content(CellEntryRecord.self).entry)
    case .emptied: .emptied(try record.content(CellRecord.self).cell)
    }
  }

  static func write(
    _ change: QuarterChanges.Change, to record: inout KeyedEncodingContainer<RecordKey>
  ) throws {
    switch change {
    case .began: break
    case .saved(let entry):
      try record.encode(Kind.saved, CellEntryRecord(entry), format: format)
    case .emptied(let cell): try record.encode(Kind.emptied, CellRecord(cell), format: format)
    }
  }
}
