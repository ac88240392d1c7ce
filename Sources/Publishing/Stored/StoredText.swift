import Foundation
import Monitoring

/// A value with a text of its own in stored documents.
protocol TextStorable: Sendable {
  init?(storedText: String)
  var storedText: String { get }
}

/// A value that is stored as a JSON string.
struct StoredText<Value: TextStorable>: Sendable, Codable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Value(storedText: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a \(Value.self)"))
    }
    self.value = value
  }

  /// Throws if the text is none of a `Value`.
  static func value(_ text: String) throws -> Value {
    guard let value = Value(storedText: text) else { throw UnknownWord(word: text) }
    return value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.storedText)
  }
}

/// `-1234.5`, exactly: a JSON number would be a binary fraction for many readers.
extension Decimal: TextStorable {
  init?(storedText text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard parts.count <= 2, isNumber else { return nil }
    self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }

  var storedText: String { description }
}

/// `2024-12-31`
extension Day: TextStorable {
  init?(storedText text: String) { self.init(text) }
  var storedText: String { description }
}

/// `2024-Q4`
extension Quarter: TextStorable {
  init?(storedText text: String) { self.init(text) }
  var storedText: String { code }
}
