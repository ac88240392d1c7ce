package import Foundation
import Writing

/// Shows an instant of the wire (`2025-01-20T13:02:31Z`) in Paris time, without the system's time
/// zones, which take longer to load than everything else a command does.
package enum ParisTime {
  package static func shown(_ instant: Date) -> String { shown(instant.formatted(.iso8601)) }

  /// « 20 janvier 2025 à 14 h 02 ». Returns a text that is not an instant unchanged.
  package static func shown(_ instant: String) -> String {
    guard let (day, hour, minute) = read(instant) else { return instant }
    let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
    return "\(French.terminal.day(day)) à \(hour)\u{A0}h\u{A0}\(minutes)"
  }

  /// The day that it is in Paris then.
  package static func day(of instant: Date) -> Day? { read(instant.formatted(.iso8601))?.day }

  /// « 14:02:31 ».
  package static func clock(of instant: Date) -> String {
    let text = instant.formatted(.iso8601)
    guard let (_, hour, minute) = read(text) else { return text }
    return "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(text.suffix(3).prefix(2))"
  }

  private static func read(_ instant: String) -> (day: Day, hour: Int, minute: Int)? {
    let parts = instant.split(separator: "T")
    let clock = parts.last?.split(separator: ":").compactMap { Int($0.prefix(2)) } ?? []
    guard parts.count == 2, instant.hasSuffix("Z"), let day = Day(String(parts[0])),
      clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1])
    else { return nil }
    let hour = clock[0] + (isSummer(day, hour: clock[0]) ? 2 : 1)
    return (hour >= 24 ? day.next : day, hour % 24, clock[1])
  }

  /// From the last Sunday of March to the last of October, at 1:00 UTC (directive 2000/84/EC).
  private static func isSummer(_ day: Day, hour: Int) -> Bool {
    let start = lastSunday(ofMonth: 3, day.year)
    let end = lastSunday(ofMonth: 10, day.year)
    let now = (day.month, day.day, hour)
    return now >= (3, start, 1) && now < (10, end, 1)
  }

  /// For a month of 31 days.
  private static func lastSunday(ofMonth month: Int, _ year: Int) -> Int {
    31 - weekday(year, month, 31)
  }

  /// 0 is Sunday (Sakamoto's method, for months from March on).
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }
}
