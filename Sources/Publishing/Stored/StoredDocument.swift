import Foundation

/// Writes stored documents: the same bytes for the same values.
enum StoredDocument {
  static func text(_ document: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      preconditionFailure("a stored document holds nothing that JSON lacks")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
