import Foundation
import XLSForm

/// A question of the form with its number on paper: the same for everyone, asked or not.
struct PaperQuestion: Sendable {
  let number: Int
  let question: Question
  /// When to answer, in words; empty when everyone should.
  let conditions: [String]
  let text: PaperText

  /// The choices to mark; number 0 refuses.
  struct Option: Sendable {
    let number: Int
    let label: String
    let answer: Answer
  }

  /// The question about help comes first, as number 0. Files cannot be given on paper.
  static func all(of form: Form, in language: FormLanguage, _ text: PaperText) -> [PaperQuestion] {
    let words = text.page.line.helpReceived
    let labels = [words.alone, words.withSomeone, words.withInterpreter]
    let assistance = Question(
      key: Assistance.key, label: words.question,
      kind: .selectOne(
        zip(Assistance.choices, labels).map { Choice(name: $0, label: $1) }))
    let session = FormSession(form, language: language)
    let places = PaperOrder(form: form, language: language).places
      .filter(\.question.kind.fitsOnPaper).map { $0.withExample(session) }
    let numbers = Dictionary(
      zip(places.map(\.question.name), 1...max(1, places.count)),
      uniquingKeysWith: { first, _ in first })
    let first = PaperQuestion(
      number: 0, question: assistance, conditions: [], text: text)
    return [first]
      + zip(1...max(1, places.count), places).map { number, place in
        PaperQuestion(
          number: number, question: place.question,
          conditions: PaperCondition.sentences(
            for: place, in: form, asked: places.map(\.question), numbers: numbers, text),
          text: text)
      }
  }

  var options: [Option] {
    let choices = distinctChoices.enumerated().map {
      Option(number: $0 + 1, label: $1.label, answer: .choices([$1.name]))
    }
    return choices + [Option(number: 0, label: text.page.refuse, answer: .refused)]
  }

  /// A filtered list may contain a name twice.
  var distinctChoices: [Choice] {
    if question.kind == .acknowledge {
      return [Choice(name: "OK", label: text.page.line.asking.read)]
    }
    var seen: Set<String> = []
    return question.kind.choices.filter { seen.insert($0.name).inserted }
  }

  var isWritten: Bool {
    switch question.kind {
    case .selectOne, .selectMultiple, .rank, .acknowledge, .stop, .file: false
    default: true
    }
  }

  var writtenLines: Int {
    question.kind == .text(.lines) ? 6 : question.kind.isFreeText ? 3 : 1
  }

  var instructions: [String] {
    let line = text.page.line
    return switch question.kind {
    case .selectOne: [text.oneAnswer]
    case .selectMultiple: [text.page.severalHint]
    case .rank: [text.order]
    case .integer, .decimal, .date, .time, .dateTime:
      line.writtenExample(question).map { [example($0)] } ?? []
    case .range(let range):
      [
        LineText.fill(
          text.bounds, line.words(range.start, to: question), line.words(range.end, to: question))
      ]
    case .geopoint: [example("48.85 2.35")]
    case .text, .barcode, .acknowledge, .stop, .file: []
    }
  }

  private func example(_ written: String) -> String {
    LineText.fill(text.example, written)
  }
}

extension PaperOrder.Place {
  fileprivate func withExample(_ session: FormSession) -> Self {
    var place = self
    place.question.example = session.makingRoom(for: question.key).example(for: question.key)
    return place
  }
}

extension QuestionKind {
  fileprivate var fitsOnPaper: Bool {
    switch self {
    case .file, .stop: false
    default: true
    }
  }
}
