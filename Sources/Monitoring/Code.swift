/// A closed set of values with the words that files and messages have for them. The words are written
/// out, so that renaming a case changes nothing that was stored or that travels.
package protocol Coded: CaseIterable, Hashable, Sendable {
  var word: String { get }
}

/// One such value in a file or in a message.
package struct Code<Value: Coded>: Codable, Hashable, Sendable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let word = try container.decode(String.self)
    guard let value = Value.allCases.first(where: { $0.word == word }) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "« \(word) » is no word for \(Value.self)")
    }
    self.value = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.word)
  }
}
