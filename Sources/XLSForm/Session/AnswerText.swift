import Foundation
import Writing

/// Every node of a form holds a text: answers become one, and come back from it.
enum AnswerText {
  /// Empty for a refusal, which reads as no answer.
  static func text(_ answer: Answer, to type: ElementType, in list: ChoiceList?) -> String {
    switch answer {
    case .refused: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .choices(let names):
      if case .selectMultiple = type {
        names.sorted { (list?.places[$0] ?? .max) < (list?.places[$1] ?? .max) }
          .joined(separator: " ")
      } else {
        names.joined(separator: " ")
      }
    }
  }

  /// nil for the empty text. What was computed and is not of its type travels as text.
  static func answer(_ text: String, to type: ElementType) -> Answer? {
    guard !text.isEmpty else { return nil }
    switch type {
    case .selectOne, .acknowledge: return .choices([text])
    case .selectMultiple, .rank: return .choices(text.split(separator: " ").map(String.init))
    case .integer, .decimal, .range:
      guard let number = DecimalText.read(text.trimmed) else { return .text(text) }
      return .number(number)
    default: return .text(text)
    }
  }
}
