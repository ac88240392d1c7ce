package import Foundation
import Writing

/// What a person said to one question. « Je ne sais pas » is one of the choices of its question;
/// a question that is not in the sheet has no answer yet.
package enum Answer: Sendable, Hashable {
  /// Names of choices, in the order of the question.
  case choices([String])
  case text(String)
  case number(Decimal)
  /// « Je ne veux pas répondre »: said, and respected.
  case refused

  /// As records and messages hold it: one of the three, or none when the person refused.
  package init(choices: [String]?, text: String?, number: Decimal?) {
    self =
      choices.map(Answer.choices) ?? text.map(Answer.text) ?? number.map(Answer.number)
      ?? .refused
  }
}

/// A sheet of answers by name of question, whatever the language they were given in.
package struct AnswerSheet: Sendable, Hashable {
  package var answers: [String: Answer]

  package init(_ answers: [String: Answer] = [:]) {
    self.answers = answers
  }

  package subscript(name: String) -> Answer? {
    get { answers[name] }
    set { answers[name] = newValue }
  }

  package var isEmpty: Bool {
    answers.isEmpty
  }
}

extension AnswerSheet: Codable {
  package init(from decoder: any Decoder) throws {
    answers = try decoder.singleValueContainer().decode([String: Answer].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(answers)
  }
}

/// `{"choices": ["oui"]}`, `{"text": "…"}`, `{"number": "12"}` or `{"refused": true}`.
extension Answer: Codable {
  private enum Key: String, CodingKey {
    case choices, text, number, refused
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw Self.unreadable(container)
    }
    switch key {
    case .choices: self = .choices(try container.decode([String].self, forKey: key))
    case .text: self = .text(try container.decode(String.self, forKey: key))
    case .number: self = .number(try Self.number(in: container))
    case .refused:
      guard try container.decode(Bool.self, forKey: key) else { throw Self.unreadable(container) }
      self = .refused
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .choices(let names): try container.encode(names, forKey: .choices)
    case .text(let text): try container.encode(text, forKey: .text)
    // As text: a JSON number would pass through a binary fraction.
    case .number(let number): try container.encode("\(number)", forKey: .number)
    case .refused: try container.encode(true, forKey: .refused)
    }
  }

  private static func number(in container: KeyedDecodingContainer<Key>) throws -> Decimal {
    let text = try container.decode(String.self, forKey: .number)
    guard let number = DecimalText.read(text) else { throw unreadable(container) }
    return number
  }

  private static func unreadable(_ container: KeyedDecodingContainer<Key>) -> DecodingError {
    DecodingError.dataCorrupted(
      .init(codingPath: container.codingPath, debugDescription: "not an answer"))
  }
}
