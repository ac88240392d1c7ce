import Writing

/// A day of the Gregorian calendar, without a zone, from year 1 to 9999.
package struct CivilDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Returns nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// `YYYY-MM-DD`; one digit is enough for a month or a day.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(digits: parts[0]),
      let month = Int(digits: parts[1]), let day = Int(digits: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The epoch is 1970-01-01.
  package init?(daysSinceEpoch days: Int) {
    guard Self.range.contains(days) else { return nil }
    self.init(clampedDaysSinceEpoch: days)
  }

  /// Eras of 400 years that begin on 1 March (Hinnant, “chrono-compatible low-level date
  /// algorithms”).
  init(clampedDaysSinceEpoch days: Int) {
    let shifted = min(max(days, Self.range.lowerBound), Self.range.upperBound) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  }

  /// 0001-01-01 to 9999-12-31.
  private static let range = -719_162...2_932_896

  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 is Sunday.
  package var weekday: Int {
    (daysSinceEpoch + 719_162 + 1) % 7
  }

  package var text: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  package static func < (one: CivilDate, other: CivilDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    if month == 2 {
      let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
      return isLeap ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension CivilDate {
  private static let browserMonths = CalendarNames(language: "en").months

  /// The day of a text such as `Sun Nov 22 2026 02:56:27 GMT+0000 (…)`, which web engines leave
  /// when they convert a date to text.
  init?(browserText text: String) {
    let words = text.prefix(40).split(separator: " ")
    guard words.count >= 4, let month = Self.browserMonths.firstIndex(of: String(words[1])),
      let day = Int(digits: words[2].utf8), let year = Int(digits: words[3].utf8)
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }
}

extension Int {
  /// One to four digits and nothing else.
  init?(digits: some Collection<UInt8>) {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = number
  }
}
