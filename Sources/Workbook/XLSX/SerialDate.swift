import Writing

/// A date as spreadsheets count it: days since the end of 1899, or since 1904, with the time of day
/// as a fraction.
struct SerialDate {
  private var day: Int
  private var second: Int
  private var countsFrom1904: Bool

  /// Returns nil when spreadsheets show no date either: before their first day, after the year 9999.
  init?(_ serial: Double, countsFrom1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    day = seconds / 86_400
    second = seconds % 86_400
    self.countsFrom1904 = countsFrom1904
  }

  /// `2021-01-31`, `08:30:00`, `2021-01-31T08:30:00`; returns nil when the format or the day is
  /// not a date.
  func text(_ format: NumberFormat) -> String? {
    switch format {
    case .general, .pattern: nil
    case .date: date
    case .time: time(hours: second / 3_600)
    case .dateTime:
      date.map { "\($0)T\(time(hours: second / 3_600))" } ?? time(hours: second / 3_600)
    case .elapsed: time(hours: day * 24 + second / 3_600)
    }
  }

  private func time(hours: Int) -> String {
    "\(hours.padded(to: 2)):\((second / 60 % 60).padded(to: 2)):\((second % 60).padded(to: 2))"
  }

  /// Days counted from 1 March of the year 0, in eras of 400 years, as in Howard Hinnant's
  /// `civil_from_days`.
  private var date: String? {
    guard let days = daysSince1970 else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(dayOfMonth.padded(to: 2))"
  }

  /// Since Lotus 1-2-3, spreadsheets have counted a 29 February 1900 that did not exist: day 60.
  private var daysSince1970: Int? {
    if countsFrom1904 { return day - 24_107 }
    return day == 0 ? nil : day < 60 ? day - 25_568 : day - 25_569
  }
}
