import Writing

/// The codes of `format-date()`.
enum DateFormat {
  static let codes: Set<Character> = [
    "Y", "y", "m", "n", "b", "d", "e", "a", "H", "h", "M", "S", "3", "%",
  ]

  /// The first code that is not supported, such as `%A`.
  static func unknownCode(in format: String) -> String? {
    var letters = format[...]
    while let letter = letters.popFirst() {
      guard letter == "%", let code = letters.popFirst() else { continue }
      if !codes.contains(code) { return "%\(code)" }
    }
    return nil
  }
}

extension DateText {
  /// `%Y %y %m %n %b %d %e %a %H %h %M %S %3`; anything else stays as written.
  func text(in clock: EvaluationClock, format: String, names: CalendarNames) -> String {
    let local = localMilliseconds(in: clock)
    let (date, time) = (Self.day(ofLocal: local), LocalTime(local))
    var text = ""
    var letters = format[...]
    while let letter = letters.popFirst() {
      guard letter == "%", let token = letters.first else {
        text.append(letter)
        continue
      }
      letters.removeFirst()
      text += Self.part(token, date, time, names) ?? "%\(token)"
    }
    return text
  }

  private static func part(
    _ token: Character, _ date: CivilDate, _ time: LocalTime, _ names: CalendarNames
  ) -> String? {
    switch token {
    case "Y": date.year.padded(to: 4)
    case "y": (date.year % 100).padded(to: 2)
    case "m": date.month.padded(to: 2)
    case "n": "\(date.month)"
    case "b": names.months[date.month - 1]
    case "d": date.day.padded(to: 2)
    case "e": "\(date.day)"
    case "a": names.weekdays[date.weekday]
    case "H": time.hour.padded(to: 2)
    case "h": "\(time.hour)"
    case "M": time.minute.padded(to: 2)
    case "S": time.second.padded(to: 2)
    case "3": time.millisecond.padded(to: 3)
    case "%": "%"
    default: nil
    }
  }
}
