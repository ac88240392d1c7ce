/// The words that a format has for the cases of an enumeration, whatever these are named today.
struct StoredWords<Value: Hashable & Sendable>: Sendable {
  private let values: [String: Value]
  private let words: [Value: String]

  init(_ pairs: [(String, Value)]) {
    values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    words = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func value(_ word: String) throws -> Value {
    guard let value = values[word] else { throw UnknownWord(word: word) }
    return value
  }
}

extension StoredWords where Value: CaseIterable {
  /// A word for each case, so that all can be written.
  init(_ word: (Value) -> String) {
    self.init(Value.allCases.map { (word($0), $0) })
  }

  func word(_ value: Value) -> String {
    guard let word = words[value] else { preconditionFailure("every case has a word") }
    return word
  }
}

/// A text that the format does not have.
struct UnknownWord: Error {
  let word: String
}
