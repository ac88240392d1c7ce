/// A text read as a date: a calendar day without a zone, or a moment.
enum DateText: Sendable, Hashable {
  case day(CivilDate)
  /// Since 1970-01-01T00:00Z.
  case moment(milliseconds: Int)

  static let dayLength = 86_400_000
  /// What `date()` gives for a text that is not a date. Like NaN among numbers, it is false.
  static let unreadable = "Invalid Date"

  /// A moment without an offset is in the clock's time zone.
  init?(_ text: String, _ clock: EvaluationClock) {
    guard Self.isLikely(text) else { return nil }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = CivilDate(String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self = .day(day)
      return
    }
    guard let time = TimeText(parts[1]) else { return nil }
    let local = day.daysSinceEpoch * Self.dayLength + time.milliseconds
    let offset = time.offset ?? clock.offset(atLocal: local)
    self = .moment(milliseconds: local - offset * 1000)
  }

  init?(wholeDays days: Double) {
    guard days.magnitude < 3e6, let date = CivilDate(daysSinceEpoch: Int(days)) else { return nil }
    self = .day(date)
  }

  init?(momentDays days: Double) {
    guard days.magnitude < 2.9e6, days > -719_000 else { return nil }
    self = .moment(milliseconds: Int((days * Double(Self.dayLength)).rounded()))
  }

  static func now(_ clock: EvaluationClock) -> DateText {
    .moment(milliseconds: clock.milliseconds)
  }

  /// A cheap test, false for nearly every text that is not a date.
  static func isLikely(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (8...40).contains(bytes.count) else { return false }
    return bytes.prefix(5).elementsEqual([0, 0, 0, 0, 1]) { byte, isHyphen in
      isHyphen == 1 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
  }

  /// Whether the text has the three numbers of a date, even when that day does not exist.
  static func isWrittenAsDate(_ text: String) -> Bool {
    guard isLikely(text) else { return false }
    let day = text.prefix { $0 != "T" }
    let parts = day.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { Int(digits: $0) != nil }
  }

  var isMoment: Bool {
    if case .moment = self { true } else { false }
  }

  /// The number that arithmetic uses.
  var days: Double {
    switch self {
    case .day(let date): Double(date.daysSinceEpoch)
    case .moment(let milliseconds): Double(milliseconds) / Double(Self.dayLength)
    }
  }

  /// A time zone may carry a moment just outside the calendar, which then gives its first or last
  /// day.
  static func day(ofLocal milliseconds: Int) -> CivilDate {
    CivilDate(clampedDaysSinceEpoch: floor(milliseconds, dayLength))
  }

  /// Division rounded down, before 1970 too.
  static func floor(_ number: Int, _ divisor: Int) -> Int {
    (number - (number % divisor + divisor) % divisor) / divisor
  }
}
