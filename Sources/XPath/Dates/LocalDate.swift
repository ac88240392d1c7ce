import Foundation
import Writing

/// Dates seen from the zone of the clock.
extension DateText {
  /// A day begins at midnight in the person's time zone.
  func milliseconds(in clock: EvaluationClock) -> Int {
    switch self {
    case .moment(let milliseconds): return milliseconds
    case .day(let date):
      let local = date.daysSinceEpoch * Self.dayLength
      return local - clock.offset(atLocal: local) * 1000
    }
  }

  func localMilliseconds(in clock: EvaluationClock) -> Int {
    switch self {
    case .day(let date): date.daysSinceEpoch * Self.dayLength
    case .moment(let milliseconds): milliseconds + clock.offset(at: milliseconds) * 1000
    }
  }

  func day(in clock: EvaluationClock) -> CivilDate {
    Self.day(ofLocal: localMilliseconds(in: clock))
  }

  /// Days in UTC with decimals, for `decimal-date-time()`.
  func momentDays(in clock: EvaluationClock) -> Double {
    Double(milliseconds(in: clock)) / Double(Self.dayLength)
  }

  /// `2012-07-23`, or `2012-08-08T06:07:08.123-07:00` for a moment.
  func text(in clock: EvaluationClock) -> String {
    guard case .moment(let milliseconds) = self else { return day(in: clock).text }
    let offset = clock.offset(at: milliseconds)
    let minutes = offset.magnitude / 60
    let zone = Int(minutes / 60).padded(to: 2) + ":" + Int(minutes % 60).padded(to: 2)
    let time = LocalTime(localMilliseconds(in: clock))
    return "\(day(in: clock).text)T\(time.text)\(offset < 0 ? "-" : "+")\(zone)"
  }
}

/// The time that a wall clock shows.
struct LocalTime {
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int

  init(_ localMilliseconds: Int) {
    let day = DateText.floor(localMilliseconds, DateText.dayLength)
    let rest = localMilliseconds - day * DateText.dayLength
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1000 % 60
    millisecond = rest % 1000
  }

  var text: String {
    "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2)).\(millisecond.padded(to: 3))"
  }
}

extension EvaluationClock {
  var milliseconds: Int {
    let milliseconds = (now.timeIntervalSince1970 * 1000).rounded()
    return Int(max(-6e13, min(2.5e14, milliseconds.isNaN ? 0 : milliseconds)))
  }

  /// Now, in seconds east of UTC.
  var offset: Int {
    timeZone.secondsFromGMT(for: now)
  }

  func offset(at milliseconds: Int) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }

  /// The offset at a local time, looked up twice because the moment itself depends on it.
  func offset(atLocal milliseconds: Int) -> Int {
    offset(at: milliseconds - offset(at: milliseconds) * 1000)
  }
}
