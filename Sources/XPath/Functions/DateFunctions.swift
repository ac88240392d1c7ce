import Writing

extension EvaluationScope {
  mutating func dateCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> ExpressionValue {
    switch function {
    case .today:
      return .string(DateText.now(clock).day(in: clock).text)
    case .now:
      return .string(DateText.now(clock).text(in: clock))
    case .date, .dateTime:
      return .string(try date(arguments[0]).text(in: clock))
    case .decimalDateTime:
      return .number(try date(arguments[0]).date?.momentDays(in: clock) ?? .nan)
    case .decimalTime:
      return .number(TimeText.fraction(of: try string(arguments[0]), clock) ?? .nan)
    default:
      let format = try string(arguments[1])
      guard let date = try date(arguments[0]).date else { return .string("") }
      let names = CalendarNames(language: language)
      return .string(try counted(date.text(in: clock, format: format, names: names)))
    }
  }

  /// Reads a term as a date. A day plus or minus days stays a day, whatever the zone; any other
  /// number is a moment, in days of UTC with decimals.
  private mutating func date(_ term: Term) throws(EvaluationError) -> DateReading {
    switch term {
    case .arithmetic, .call(.decimalDateTime, _):
      let count = try dayCount(term)
      return DateReading(
        count.isDay
          ? DateText(wholeDays: count.days.rounded(.down)) : DateText(momentDays: count.days))
    default:
      return try date(of: try value(term))
    }
  }

  private func date(of value: ExpressionValue) throws(EvaluationError) -> DateReading {
    if case .boolean = value { return .unreadable }
    if case .number(let days) = value { return DateReading(DateText(momentDays: days)) }
    let text = string(of: value)
    if text.trimmed.isEmpty { return .blank }
    if let days = NumberText.read(text) {
      // A calculation stored this number: a whole one was a day.
      let isDay = days == days.rounded(.down)
      return DateReading(isDay ? DateText(wholeDays: days) : DateText(momentDays: days))
    }
    if let date = DateText(text, clock) { return .date(date) }
    guard !DateText.isWrittenAsDate(text) else {
      throw EvaluationError("La date « \(PlainText.cleanLine(text)) » n’existe pas. Corrigez-la.")
    }
    return DateReading(CivilDate(browserText: text).map { .day($0) })
  }
}

/// The argument of a date function.
private enum DateReading {
  case date(DateText)
  case blank, unreadable

  init(_ date: DateText?) {
    self = date.map { .date($0) } ?? .unreadable
  }

  var date: DateText? {
    if case .date(let date) = self { date } else { nil }
  }

  func text(in clock: EvaluationClock) -> String {
    switch self {
    case .date(let date): date.text(in: clock)
    case .blank: ""
    case .unreadable: DateText.unreadable
    }
  }
}

/// Days since 1970-01-01, and whether they still name a day of the calendar.
private struct DayCount {
  var days: Double
  var isDay: Bool
}

extension EvaluationScope {
  private mutating func dayCount(_ term: Term) throws(EvaluationError) -> DayCount {
    try spend(1)
    switch term {
    case .arithmetic(let first, let links) where links.allSatisfy(\.isSum):
      var count = try dayCount(first)
      for link in links {
        let other = try dayCount(link.operand)
        count.isDay =
          link.sign == .plus ? count.isDay != other.isDay : count.isDay && !other.isDay
        count.days = link.sign.apply(count.days, other.days)
      }
      return count
    case .call(.decimalDateTime, let arguments) where arguments.count == 1:
      guard let date = try date(arguments[0]).date else {
        return DayCount(days: .nan, isDay: false)
      }
      return DayCount(days: date.days, isDay: !date.isMoment)
    default:
      let value = try value(term)
      if case .number(let days) = value { return DayCount(days: days, isDay: false) }
      let isDay = DateText(string(of: value), clock)?.isMoment == false
      return DayCount(days: number(of: value), isDay: isDay)
    }
  }
}

extension ArithmeticLink {
  fileprivate var isSum: Bool {
    sign == .plus || sign == .minus
  }
}
