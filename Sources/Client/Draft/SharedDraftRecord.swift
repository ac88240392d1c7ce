import Foundation

/// A record of the draft of something that a holder sends: begun on a version, frozen, thawed and received lie
/// alike in the files of all of them, and only the changes are each kind's own.
protocol SharedDraftRecord: DraftRecord {
  associatedtype ReceiptRecord: DraftReceiptRecord where ReceiptRecord.Receipt == Content.Receipt

  static var format: Int { get }

  static func beginning(onVersion version: Int) -> Content.Change
  /// Nil for a change that is no beginning.
  static func version(begunBy change: Content.Change) -> Int?

  /// A change of its own. Throws for a kind that it does not know.
  static func change(
    _ kind: String, _ record: KeyedDecodingContainer<RecordKey>
  ) throws -> Content.Change

  static func write(
    _ change: Content.Change, to record: inout KeyedEncodingContainer<RecordKey>
  ) throws
}

/// The service's receipt in a draft.
protocol DraftReceiptRecord: Codable {
  associatedtype Receipt

  init(_ receipt: Receipt)

  var receipt: Receipt { get throws }
}

/// The words of the steps that are alike.
private enum SharedKind: String, Codable {
  case began = "debut"
  case frozen = "fige"
  case thawed = "degele"
  case received = "recu"
}

private struct Beginning: Codable {
  var version: Int
}

extension SharedDraftRecord {
  static func readStep(from decoder: any Decoder) throws -> DraftStep<Content> {
    let record = try decoder.container(keyedBy: RecordKey.self)
    let kind: String = try record.kind(ofFormat: format)
    switch SharedKind(rawValue: kind) {
    case .began:
      return .changed(beginning(onVersion: try record.content(Beginning.self).version))
    case .frozen: return .frozen(try record.content(FrozenRequestRecord.self).request)
    case .thawed: return .thawed
    case .received: return .received(try record.content(ReceiptRecord.self).receipt)
    case nil: return .changed(try change(kind, record))
    }
  }

  func writeStep(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: RecordKey.self)
    switch step {
    case .changed(let change):
      guard let version = Self.version(begunBy: change) else {
        return try Self.write(change, to: &record)
      }
      try record.encode(SharedKind.began, Beginning(version: version), format: Self.format)
    case .frozen(let request):
      try record.encode(SharedKind.frozen, FrozenRequestRecord(request), format: Self.format)
    case .thawed: try record.encode(SharedKind.thawed, format: Self.format)
    case .received(let receipt):
      try record.encode(SharedKind.received, ReceiptRecord(receipt), format: Self.format)
    }
  }
}

extension KeyedDecodingContainer<RecordKey> {
  func content<Content: Decodable>(_: Content.Type) throws -> Content {
    try decode(Content.self, forKey: .content)
  }

  /// A kind of a draft's own. Throws for a word that none of them has.
  func known<Kind: RawRepresentable<String>>(_ word: String) throws -> Kind {
    guard let kind = Kind(rawValue: word) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: self, debugDescription: "an unknown kind")
    }
    return kind
  }
}
