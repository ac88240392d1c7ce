package import Foundation

/// Everything that travels as JSON between the service and its callers. Only these types do, so that the
/// domain may change without the wire.
package protocol Message: Codable, Sendable {
  /// The same content, where a former format said it in other fields.
  func read(fromFormat format: Int) -> Self
}

extension Message {
  package func read(fromFormat format: Int) -> Self { self }
}

/// How messages become bytes and come back: JSON whose keys are sorted, so that equal content is equal
/// bytes, with the number of its format beside the message's own keys.
package enum Wire {
  /// The format that this version writes. Former ones are read, and a message without a number is of
  /// the first.
  package static let format = 3

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
    let envelope = try JSONDecoder().decode(Envelope<Content>.self, from: bytes)
    return envelope.message.read(fromFormat: envelope.format)
  }

  /// A message as it was written, whatever its format, to compare it with its bytes.
  package static func asWritten<Content: Message>(
    _ type: Content.Type = Content.self, in bytes: Data
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
  var format: Int

  enum Key: String, CodingKey { case format }

  init(_ message: Content) {
    self.message = message
    format = Wire.format
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    format = try container.decodeIfPresent(Int.self, forKey: .format) ?? 1
    guard (1...Wire.format).contains(format) else { throw UnknownFormat(format) }
    message = try Content(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try message.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(format, forKey: .format)
  }
}
