package import Foundation

/// Everything that travels as JSON between the service and its callers. Only these types do, so that the
/// domain may change without the wire.
package protocol Message: Codable, Sendable {}

/// How messages become bytes and come back: JSON whose keys are sorted, so that equal content is equal
/// bytes, with the number of its format beside the message's own keys.
package enum Wire {
  /// The format that this version writes. Former ones are read, and a message without a number is of
  /// the first.
  package static let format = 2

  package static func bytes(of message: some Message) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(Envelope(message)) else {
      preconditionFailure("a message is text, whole numbers and truth values")
    }
    return bytes
  }

  /// - Throws: `UnknownFormat` when a later version wrote it; otherwise a `DecodingError`.
  package static func message<Content: Message>(
    _ type: Content.Type = Content.self, from bytes: Data
  ) throws -> Content {
    try JSONDecoder().decode(Envelope<Content>.self, from: bytes).message
  }
}

/// A message of a format that this version cannot read.
package struct UnknownFormat: Error, Sendable, Hashable {
  package var number: Int

  package init(_ number: Int) { self.number = number }

  package var sentence: String {
    "Ce message est au format \(number)\u{A0}; cette version de Jalon lit jusqu’au format \(Wire.format)."
  }
}

private struct Envelope<Content: Message>: Codable {
  var message: Content

  enum Key: String, CodingKey { case format }

  init(_ message: Content) { self.message = message }

  init(from decoder: any Decoder) throws {
    let format = try decoder.container(keyedBy: Key.self).decodeIfPresent(Int.self, forKey: .format)
    if let format, !(1...Wire.format).contains(format) { throw UnknownFormat(format) }
    message = try Content(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try message.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Wire.format, forKey: .format)
  }
}
