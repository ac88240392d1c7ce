import Foundation
import Writing
import XLSForm

/// One question of a filled sheet: its answer, or why a person must look.
enum PaperAnswer {
  case none
  case given(Answer)
  case anomaly(PaperAnomaly)

  init(_ marks: PaperMarks.QuestionMarks, to paper: PaperQuestion, timeZone: TimeZone) {
    func anomaly(_ kind: PaperAnomaly.Kind, _ lines: [Int]) -> PaperAnswer {
      .anomaly(PaperAnomaly(question: paper.number, lines: lines, kind: kind))
    }
    let options = paper.options
    if let stray = marks.boxes.first(where: { box in
      !options.contains { $0.number == box.number }
    }) {
      self = anomaly(.unknownOption, [stray.line])
    } else if let kind = Self.shape(marks, options) {
      self = anomaly(kind, kind == .repeatedOption ? marks.boxes.map(\.line) : [marks.line])
    } else if let odd = marks.boxes.first(where: { !paper.takes($0.box, of: $0.number) }) {
      self = anomaly(.unknownMark, [odd.line])
    } else if marks.texts.count > 1 {
      self = anomaly(.severalTexts, marks.texts.map(\.line))
    } else {
      self = Self.answer(marks, paper, options, timeZone, anomaly)
    }
  }

  /// Every printed answer is there once.
  private static func shape(_ marks: PaperMarks.QuestionMarks, _ options: [PaperQuestion.Option])
    -> PaperAnomaly.Kind?
  {
    let numbers = marks.boxes.map(\.number)
    if Set(numbers).count < numbers.count { return .repeatedOption }
    return numbers.count < options.count ? .missingOption : nil
  }

  private static func answer(
    _ marks: PaperMarks.QuestionMarks, _ paper: PaperQuestion, _ options: [PaperQuestion.Option],
    _ timeZone: TimeZone, _ anomaly: (PaperAnomaly.Kind, [Int]) -> PaperAnswer
  ) -> PaperAnswer {
    let marked = marks.boxes.filter { $0.box != .empty }
    let written = marks.texts.first.flatMap { $0.text.isEmpty ? nil : $0 }
    if marked.contains(where: { $0.number == 0 }) {
      let isAlone = marked.count == 1 && written == nil
      return isAlone
        ? .given(.refused) : anomaly(.refusedAndAnswered, marked.map(\.line))
    }
    if let written {
      guard paper.isWritten else { return anomaly(.textOutside, [written.line]) }
      return text(written.text, to: paper, timeZone).map(PaperAnswer.given)
        ?? anomaly(.unreadable, [written.line])
    }
    if marked.isEmpty { return .none }
    switch paper.question.kind {
    case .rank:
      return order(marked, paper).map(PaperAnswer.given)
        ?? anomaly(.incompleteOrder, marked.map(\.line))
    case .selectMultiple:
      let checked = Set(marked.map(\.number))
      let names = paper.distinctChoices.enumerated().filter { checked.contains($0.offset + 1) }
      return .given(.choices(names.map(\.element.name)))
    default:
      guard marked.count == 1, let option = options.first(where: { $0.number == marked[0].number })
      else { return anomaly(.severalChecked(marked.count), marked.map(\.line)) }
      return .given(option.answer)
    }
  }

  private static func text(_ written: String, to paper: PaperQuestion, _ timeZone: TimeZone)
    -> Answer?
  {
    let isLong = paper.question.kind.isFreeText
    return TypedAnswer(months: paper.text.page.line.calendar.months, timeZone: timeZone)
      .read(isLong ? written : PlainText.cleanTyped(written), to: paper.question)
  }

  private static func order(
    _ marked: [(box: PaperBox, number: Int, line: Int)], _ paper: PaperQuestion
  ) -> Answer? {
    let choices = paper.distinctChoices
    var names: [Int: String] = [:]
    for mark in marked {
      guard case .place(let place) = mark.box, choices.indices.contains(mark.number - 1) else {
        return nil
      }
      names[place] = choices[mark.number - 1].name
    }
    let ordered = (1...max(1, choices.count)).compactMap { names[$0] }
    return ordered.count == choices.count ? .choices(ordered) : nil
  }
}

extension PaperQuestion {
  /// Places in an order for a rank, crosses for everything else; 0 is always a cross.
  func takes(_ box: PaperBox, of option: Int) -> Bool {
    switch box {
    case .empty: true
    case .unknown: false
    case .checked: option == 0 || !isRank
    case .place: option != 0 && isRank
    }
  }

  private var isRank: Bool {
    if case .rank = question.kind { true } else { false }
  }
}
