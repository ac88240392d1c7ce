import Writing
import XLSForm

/// A day of the Gregorian calendar as people type it: `12 3 2024`, `12/03/2024`, `12 mars 2024`, and
/// as machines write it: `2024-03-12`.
struct TypedDate {
  let year, month, day: Int

  /// A date without its day is the first of its month, and of its year.
  enum Precision: Sendable, Hashable {
    case day, month, year
  }

  var text: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  static func read(_ typed: String, precision: Precision, months: [String]) -> TypedDate? {
    var parts = parts(of: typed)
    guard parts.count == precision.partCount else { return nil }
    if parts.first.map(isYear) == true { parts.reverse() }
    guard let last = parts.last, isYear(last), let year = number(last) else { return nil }
    switch precision {
    case .year: return TypedDate(year: year, month: 1, day: 1)
    case .month:
      guard let month = month(parts[0], months) else { return nil }
      return TypedDate(year: year, month: month, day: 1)
    case .day:
      guard let month = month(parts[1], months), let day = number(parts[0]),
        (1...daysIn(month, of: year)).contains(day)
      else { return nil }
      return TypedDate(year: year, month: month, day: day)
    }
  }

  /// As `text` writes it.
  static func canonical(_ text: String) -> TypedDate? {
    read(text, precision: .day, months: [])
  }

  /// The pieces between spaces and marks.
  static func parts(of typed: String) -> [String] {
    typed.split { " \u{A0}/.-,،:hHT−".contains($0) }.map(String.init)
  }

  private static func isYear(_ part: String) -> Bool {
    part.count == 4 && number(part) != nil
  }

  static func number(_ part: String) -> Int? {
    guard !part.isEmpty, part.count <= 4 else { return nil }
    return part.reduce(0 as Int?) { sum, character in
      guard let sum, let digit = character.decimalDigit else { return nil }
      return sum * 10 + digit
    }
  }

  private static func month(_ part: String, _ names: [String]) -> Int? {
    if let number = number(part) { return (1...12).contains(number) ? number : nil }
    return names.firstIndex { $0.lowercased() == part.lowercased() }.map { $0 + 1 }
  }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Years begin in March here, so that the leap day ends its year.
  /// https://howardhinnant.github.io/date_algorithms.html#days_from_civil
  var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}

extension TypedDate.Precision {
  var partCount: Int {
    switch self {
    case .day: 3
    case .month: 2
    case .year: 1
    }
  }
}
