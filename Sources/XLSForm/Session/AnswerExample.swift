import Foundation
import Writing

/// What may be shown as an example of an answer, so that nobody copies one that the form then refuses.
package enum AnswerExample: Sendable, Hashable {
  /// The one that its kind of question has: no rule refuses it.
  case usual
  /// The first other that the author's rule takes.
  case answer(Answer)
  /// None was found.
  case none
}

extension FormSession {
  /// With everything else as it stands.
  package func example(for key: String) -> AnswerExample {
    instance.place(key).map(example) ?? .usual
  }

  func example(at place: Place) -> AnswerExample {
    let element = form.elements[place.element]
    if case .selectMultiple = element.type { return severalExample(at: place) }
    guard let rule = element.formulas[.constraint] else { return .usual }
    let isUndated = instance.tracked.document.now == FormMoment.undated.now
    if rule.readsTime, isUndated { return .usual }
    let candidates = candidates(element)
    guard let found = candidates.firstIndex(where: { instance.isAllowed($0, at: place) }) else {
      return candidates.isEmpty ? .usual : .none
    }
    return found == 0 ? .usual : .answer(candidates[found])
  }

  /// The first and the third choice, else others that may go together: « aucun » goes alone.
  private func severalExample(at place: Place) -> AnswerExample {
    var instance = instance
    let names = instance.offeredItems(at: place).map(\.name).filter { $0 != Choice.refusalName }
    let candidates = [[0, 2], [0, 1], [1, 2], [0], [1]].filter {
      $0.allSatisfy(names.indices.contains)
    }
    .map { $0.map { names[$0] } }
    guard let found = candidates.first(where: { instance.isAllowed(.choices($0), at: place) })
    else { return .none }
    return names.count > 2 && found == [names[0], names[2]] ? .usual : .answer(.choices(found))
  }

  /// The usual one first.
  private func candidates(_ element: FormElement) -> [Answer] {
    switch element.type {
    case .integer: Self.wholes.map { .number(Decimal($0)) }
    case .decimal:
      Self.tenths.map { .number(Decimal($0) / 10) } + Self.wholes.map { .number(Decimal($0)) }
    case .date: dates.map { .text(Self.date($0, element.appearance)) }
    case .time: ["14:30", "09:00", "20:00", "02:00"].map(Answer.text)
    case .dateTime: dates.map { .text("\($0)T14:30:00.000+00:00") }
    default: []
    }
  }

  private static let tenths = [15, 5, 365, 705, 1755]
  private static let wholes = [
    12, 5, 3, 2, 1, 0, 8, 20, 30, 45, 60, 90, 150, 500, 1000, 1990, 2000, 2024, 2030, 10_000,
    12_345,
    100_000, 1_234_567, -1, -5, -20,
  ]

  private var dates: [String] {
    let near = [0, -1, 1, -30, 30, -400, 400].map { days in
      Self.dayText(instance.tracked.document.now.addingTimeInterval(Double(days) * 86_400))
    }
    return ["2024-03-12"] + near + ["2010-03-12", "1985-03-12", "1950-03-12", "2035-03-12"]
  }

  /// A month is its first day, a year its first month.
  private static func date(_ day: String, _ appearance: Set<String>) -> String {
    if appearance.contains("year") { return day.prefix(4) + "-01-01" }
    return appearance.contains("month-year") ? day.prefix(7) + "-01" : day
  }

  private static func dayText(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day())
  }
}
