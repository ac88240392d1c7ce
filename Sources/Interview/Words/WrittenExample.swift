import Foundation
import XLSForm

/// An example of what to write, which the form takes.
extension LineText {
  /// Nil where none is known, and for questions that have none.
  func writtenExample(_ question: Question) -> String? {
    switch question.example {
    case .usual: usualExample(question)
    case .answer(let answer): written(answer, to: question)
    case .none: nil
    }
  }

  /// The sentence ends with the usual example of its kind: another one takes its place where the form would not take
  /// that.
  func withExample(_ sentence: String, for question: Question) -> String {
    guard question.example != .usual, let usual = usualExample(question),
      sentence.hasSuffix(usual)
    else { return sentence }
    if let own = writtenExample(question) { return sentence.dropLast(usual.count) + own }
    // Of a date or a time, the example says how to write it.
    return question.kind == .integer || question.kind == .decimal ? typing.integer : sentence
  }

  private func usualExample(_ question: Question) -> String? {
    switch question.kind {
    case .integer: "12"
    case .decimal: "1\(decimalMark)5"
    case .date: written(.text("2024-03-12"), to: question)
    case .time: "14 30"
    case .dateTime: "12 3 2024 14 30"
    case .selectMultiple: "1 3"
    default: nil
    }
  }

  private func written(_ answer: Answer, to question: Question) -> String? {
    switch answer {
    case .number(let number): "\(number)".replacing(".", with: decimalMark)
    case .text(let text) where question.kind == .time: text.replacing(":", with: " ")
    case .text(let text):
      TypedDate.canonical(String(text.prefix(10))).map { date in
        let day =
          switch question.datePrecision {
          case .day: "\(date.day) \(date.month) \(date.year)"
          case .month: "\(date.month) \(date.year)"
          case .year: "\(date.year)"
          }
        return question.kind == .dateTime ? day + " 14 30" : day
      }
    case .choices(let names):
      names.compactMap { name in question.kind.choices.firstIndex { $0.name == name } }
        .map { "\($0 + 1)" }.joined(separator: " ")
    case .refused: nil
    }
  }
}
