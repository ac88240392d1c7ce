import Foundation
import Markup
import XLSForm

/// The fields under a question. Nothing is chosen beforehand: only what the person gave before is
/// shown again.
struct QuestionFields {
  let question: Question
  let text: PageText
  let display: PageDisplay
  let refused: SurveyVisit.RefusedPost?

  private var shown: ShownAgain {
    ShownAgain(question: question, refused: refused, text: text.line)
  }

  /// The first field, where the summary of errors leads.
  static let firstID = "a1"

  var nodes: [MarkupNode] {
    switch question.kind {
    case .selectOne(let choices): one(choices.map { ($0.name, $0.label) })
    case .acknowledge: one([("OK", text.line.asking.read)])
    case .selectMultiple(let choices): several(choices)
    case .rank(let choices): ranks(choices)
    case .text(.lines): [area]
    case .stop, .file: []
    case .text, .integer, .decimal, .date, .time, .dateTime, .range, .geopoint, .barcode: fields
    }
  }

  /// What to know before answering.
  var hints: [String] {
    let kindHint: [String] =
      switch question.kind {
      case .selectMultiple: [text.severalHint]
      case .rank: [text.rankHint]
      case .text: [text.noName]
      case .file: [text.fileHint]
      case .selectOne, .acknowledge, .stop, .barcode: []
      case .integer, .decimal, .date, .time, .dateTime, .range, .geopoint:
        [text.line.wrong(question).oneLine]
      }
    let own = [question.hint, question.guidance].filter { !$0.isEmpty }
    return own + kindHint.filter { !own.contains($0) }
  }

  /// Whether each answer is a button, so that « Continuer » only passes the question.
  var areButtons: Bool {
    switch question.kind {
    case .selectOne, .acknowledge: display == .simple
    default: false
    }
  }

  private func one(_ choices: [(name: String, label: String)]) -> [MarkupNode] {
    let all =
      choices.map { (FieldName.choice + $0.name, $0.name, $0.label) }
      + [(PageButton.refuse.rawValue, FieldName.refusal, text.refuse)]
    return all.enumerated().map { index, choice in
      switch display {
      case .simple: .submit(choice.0, "\(index + 1). \(choice.2)")
      case .standard:
        .radio(
          FieldName.answer, value: choice.1, id: "a\(index + 1)", words: choice.2,
          isChecked: shown.chosen.contains(choice.1))
      }
    }
  }

  private func several(_ choices: [Choice]) -> [MarkupNode] {
    choices.enumerated().map { index, choice in
      .checkbox(
        FieldName.answer, value: choice.name, id: "a\(index + 1)", words: choice.label,
        isChecked: shown.chosen.contains(choice.name))
    }
  }

  private func ranks(_ choices: [Choice]) -> [MarkupNode] {
    choices.enumerated().map { index, choice in
      let place = shown.order.firstIndex(of: choice.name).map { "\($0 + 1)" } ?? ""
      return .field(
        FieldName.rank + choice.name, value: shown.posted(FieldName.rank + choice.name) ?? place,
        id: "a\(index + 1)", words: choice.label, keyboard: .digits)
    }
  }

  private var area: MarkupNode {
    .element(
      .div, [],
      [
        .element(.div, [], [.label(text.yourAnswer, for: Self.firstID)]),
        .element(
          .textarea,
          [
            MarkupAttribute("name", FieldName.answer), MarkupAttribute("id", Self.firstID),
            MarkupAttribute("rows", "5"), MarkupAttribute("dir", "auto"),
          ], [.text(shown.posted(FieldName.answer) ?? shown.pieces.joined(separator: " "))]),
      ])
  }

  private var fields: [MarkupNode] {
    let parts = question.kind.parts(question.datePrecision)
    return parts.enumerated().map { index, part in
      .field(
        part.rawValue,
        value: shown.posted(part.rawValue)
          ?? (shown.pieces.count == parts.count ? shown.pieces[index] : ""),
        id: "a\(index + 1)", words: words(part), keyboard: question.kind.keyboard)
    }
  }

  private func words(_ part: FieldPart) -> String {
    switch part {
    case .answer: text.yourAnswer
    case .day: text.day
    case .month: text.month
    case .year: text.year
    case .hour: text.hour
    case .minute: text.minute
    case .latitude: text.latitude
    case .longitude: text.longitude
    }
  }
}

extension QuestionKind {
  var keyboard: Keyboard {
    switch self {
    case .text(let size): size == .digits ? .digits : .letters
    case .barcode: .letters
    default: .digits
    }
  }
}
