/// A time of day such as `06:07:08.123-07:00`, with its offset if it has one.
struct TimeText: Sendable, Hashable {
  /// From midnight.
  var milliseconds: Int
  /// Seconds east of UTC.
  var offset: Int?

  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let zoneStart = bytes.firstIndex { Self.opensZone.contains($0) } ?? bytes.count
    let parts = bytes[..<zoneStart].split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Self.pair(parts[0], below: 24),
      let minutes = Self.pair(parts[1], below: 60),
      let seconds = parts.count == 3 ? Self.seconds(parts[2]) : 0
    else { return nil }
    milliseconds = (hours * 60 + minutes) * 60_000 + seconds
    if zoneStart < bytes.count {
      guard let offset = Self.offset(bytes[zoneStart...]) else { return nil }
      self.offset = offset
    }
  }

  /// The fraction of the day that has passed, in the clock's time zone.
  static func fraction(of text: String, _ clock: EvaluationClock) -> Double? {
    if let moment = DateText(text, clock), moment.isMoment {
      let local = moment.localMilliseconds(in: clock)
      return Double(local - DateText.floor(local, DateText.dayLength) * DateText.dayLength)
        / Double(DateText.dayLength)
    }
    guard let time = TimeText(text) else { return nil }
    var local = time.milliseconds
    if let offset = time.offset { local += (clock.offset - offset) * 1000 }
    let wrapped = local - DateText.floor(local, DateText.dayLength) * DateText.dayLength
    return Double(wrapped) / Double(DateText.dayLength)
  }

  private static let opensZone = Array("Z+-".utf8)

  private static func pair(_ bytes: some Collection<UInt8>, below limit: Int) -> Int? {
    guard bytes.count == 2, let number = Int(digits: bytes), number < limit else { return nil }
    return number
  }

  /// In milliseconds; finer decimals are dropped.
  private static func seconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = pair(parts[0], below: 60) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    let decimals = parts[1].prefix(3)
    guard let fraction = Int(digits: decimals), parts[1].count <= 9,
      parts[1].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return whole * 1000 + fraction * [100, 10, 1][decimals.count - 1]
  }

  /// `Z`, `+02:00`, `+0200` or `+02`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    if sign == UInt8(ascii: "Z") { return digits.isEmpty ? 0 : nil }
    guard digits.count == 2 || digits.count == 4, let hours = pair(digits.prefix(2), below: 24),
      let minutes = digits.count == 4 ? pair(digits.suffix(2), below: 60) : 0
    else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
