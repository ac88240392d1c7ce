import Foundation

/// What every stored text says of itself. Format 1 was written before texts bore a number.
struct StoredHeader: Sendable, Hashable {
  /// Nil when the text is no JSON object, or its format no number.
  let format: Int?
  let version: String?

  private struct Fields: Decodable {
    var format: Int?
    var version: String?
  }

  init(of text: String) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(text.utf8)) else {
      format = nil
      version = nil
      return
    }
    format = fields.format ?? 1
    version = fields.version
  }
}
