import Foundation
import XLSForm

/// What to type under a question, and what to do when something else was typed.
extension LineText {
  func prompt(_ question: Question) -> String {
    withExample(usualPrompt(question), for: question)
  }

  private func usualPrompt(_ question: Question) -> String {
    switch question.kind {
    case .selectMultiple: typing.several
    case .rank(let choices): Self.fill(typing.rank, Self.exampleOrder(choices.count))
    case .integer: typing.integer
    case .decimal: typing.decimal
    case .range(let range): bounded(typing.range, range, question)
    case .date:
      switch question.datePrecision {
      case .day: typing.date
      case .month: typing.monthAndYear
      case .year: typing.year
      }
    case .time: typing.time
    case .dateTime: typing.dateTime
    case .geopoint: typing.place
    case .barcode: typing.barcode
    case .file: typing.file
    case .text, .selectOne, .acknowledge, .stop: ""
    }
  }

  func wrong(_ question: Question) -> String {
    withExample(usualWrong(question), for: question)
  }

  private func usualWrong(_ question: Question) -> String {
    switch question.kind {
    case .selectOne, .acknowledge, .stop: wrong.digit
    case .selectMultiple: wrong.digits
    case .rank(let choices): Self.fill(wrong.rank, Self.exampleOrder(choices.count))
    case .integer: wrong.integer
    case .decimal: wrong.decimal
    case .range(let range): bounded(wrong.range, range, question)
    case .date: question.datePrecision == .day ? wrong.date : usualPrompt(question)
    case .time: wrong.time
    case .dateTime: wrong.dateTime
    case .geopoint: wrong.place
    case .text, .barcode, .file: wrong.text
    }
  }

  /// The author's words come first, if any.
  func message(_ reason: AnswerFinding.Reason?, for question: Question, _ keys: CommandKeys)
    -> String
  {
    switch reason {
    case .textTooLong: wrong.textTooLong
    case .missing:
      question.requiredMessage.isEmpty
        ? Self.fill(wrong.required, keys[.refuse]) : question.requiredMessage
    case .constraint:
      question.constraintMessage.isEmpty ? wrong.constraint : question.constraintMessage
    case .severalChoices: wrong.digit
    default: wrong(question)
    }
  }

  private func bounded(_ sentence: String, _ range: NumberRange, _ question: Question) -> String {
    Self.fill(sentence, words(range.start, to: question), words(range.end, to: question))
  }

  /// `2 1 3`: an order that is not the one on the screen.
  private static func exampleOrder(_ count: Int) -> String {
    let order = Array(1...max(1, min(count, ChoicePaging.size)))
    let swapped = order.count < 2 ? order : [2, 1] + order.dropFirst(2)
    return swapped.map { "\($0)" }.joined(separator: " ")
  }
}
