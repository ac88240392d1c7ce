import Foundation
import Writing
import XLSForm

/// An answer as the person would say it, and what to do about one that is not taken.
extension LineText {
  func words(_ answer: Answer, to question: Question) -> String {
    switch answer {
    case .choices(let names): choiceWords(names, of: question.kind)
    case .text(let text): self.words(text, of: question)
    case .number(let number): words(number, to: question)
    case .refused: asking.refused
    }
  }

  /// Between two items on one line.
  var listMark: String {
    direction == .leftToRight ? "\(frenchSpace); " : "؛ "
  }

  var colon: String {
    "\(frenchSpace):"
  }

  private var frenchSpace: String {
    tag == "fr" ? "\u{A0}" : ""
  }

  /// A rank in the order given; others in the order of the form.
  private func choiceWords(_ names: [String], of kind: QuestionKind) -> String {
    let labels: [String] =
      switch kind {
      case .acknowledge: [asking.read]
      case .rank(let choices):
        names.compactMap { name in choices.first { $0.name == name }?.label }
      default: kind.choices.filter { names.contains($0.name) }.map(\.label)
      }
    return labels.joined(separator: listMark)
  }

  private func words(_ text: String, of question: Question) -> String {
    switch question.kind {
    case .date: date(text, question.datePrecision) ?? text
    case .time: time(text) ?? text
    case .dateTime:
      dateTime(text) ?? text
    default: text
    }
  }

  private func dateTime(_ text: String) -> String? {
    guard let date = date(String(text.prefix(10)), .day),
      let time = time(String(text.dropFirst(11)))
    else { return nil }
    return date + (direction == .leftToRight ? ", " : "\n") + time
  }

  private func date(_ text: String, _ precision: TypedDate.Precision) -> String? {
    guard let date = TypedDate.canonical(text), calendar.months.indices.contains(date.month - 1)
    else { return nil }
    let month = calendar.months[date.month - 1]
    return switch precision {
    case .day:
      Self.fill(
        calendar.date, date.day == 1 ? calendar.firstDay : "\(date.day)", month, "\(date.year)")
    case .month: Self.fill(calendar.monthAndYear, month, "\(date.year)")
    case .year: "\(date.year)"
    }
  }

  private func time(_ text: String) -> String? {
    TypedTime.read(String(text.prefix(5))).map { time in
      Self.fill(calendar.time, "\(time.hour)", time.minute.padded(to: 2))
    }
  }

  /// With the mark of the language; thousands apart where the form asks for it.
  func words(_ number: Decimal, to question: Question) -> String {
    let isGrouped = question.appearance.contains("thousands-sep")
    let parts = "\(number)".split(separator: ".", maxSplits: 1).map(String.init)
    let whole = parts.first ?? ""
    let shown = isGrouped ? Self.inThousands(whole) : whole
    return parts.count == 2 ? shown + decimalMark + parts[1] : shown
  }

  private static func inThousands(_ digits: String) -> String {
    digits.hasPrefix("-")
      ? "-" + String(digits.dropFirst()).inThousands(separator: "\u{A0}")
      : digits.inThousands(separator: "\u{A0}")
  }
}
