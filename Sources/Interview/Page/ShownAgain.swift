import Foundation
import Writing
import XLSForm

/// What the fields of a question show when the page comes again: what was just posted, else the
/// answer given before. A default of the form is not an answer, so it is never preselected.
struct ShownAgain {
  let question: Question
  let refused: SurveyVisit.RefusedPost?
  let text: LineText

  func posted(_ name: String) -> String? {
    refused?.fields.all(name).first
  }

  /// What is shown as chosen: just posted, else given before. A default of the form is neither.
  var chosen: Set<String> {
    if let refused { return Set(refused.fields.all(FieldName.answer)) }
    guard let answer = question.answer, !question.isSuggested else { return [] }
    switch answer {
    case .choices(let names): return Set(names)
    case .refused: return [FieldName.refusal]
    case .text, .number: return []
    }
  }

  var order: [String] {
    if case .choices(let names) = question.answer, !question.isSuggested { names } else { [] }
  }

  /// The answer given before, in as many pieces as there are fields.
  var pieces: [String] {
    switch question.answer {
    // Without thousands separators, so that it can be posted back unchanged.
    case .number(let number): ["\(number)".replacing(".", with: text.decimalMark)]
    case .text(let answer): pieces(of: answer)
    case .choices, .refused, nil: []
    }
  }

  private func pieces(of answer: String) -> [String] {
    switch question.kind {
    case .date: TypedDate.canonical(answer).map { dateParts($0) } ?? []
    case .time: timeParts(answer)
    case .dateTime:
      (TypedDate.canonical(String(answer.prefix(10))).map { dateParts($0) } ?? [])
        + timeParts(String(answer.dropFirst(11)))
    case .geopoint: answer.split(separator: " ").prefix(2).map(String.init)
    default: [answer]
    }
  }

  private func dateParts(_ date: TypedDate) -> [String] {
    let year = "\(date.year)"
    return switch question.datePrecision {
    case .day: ["\(date.day)", "\(date.month)", year]
    case .month: ["\(date.month)", year]
    case .year: [year]
    }
  }

  private func timeParts(_ text: String) -> [String] {
    TypedTime.read(String(text.prefix(5))).map { ["\($0.hour)", $0.minute.padded(to: 2)] } ?? []
  }
}
