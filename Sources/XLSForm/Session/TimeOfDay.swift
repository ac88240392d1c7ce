import XPath

/// `14:30`, `14:30:00.000+01:00`.
enum TimeOfDay {
  static func isOne(_ text: String) -> Bool {
    let (clock, offset) = split(text)
    return isClock(clock) && (offset.isEmpty || isOffset(offset))
  }

  /// `2026-03-01T14:30:00.000+01:00`: without its offset, a moment is not one.
  static func endsDateTime(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, CivilDate(String(parts[0])) != nil else { return false }
    let (clock, offset) = split(String(parts[1]))
    return isClock(clock) && isOffset(offset)
  }

  private static func split(_ text: String) -> (clock: Substring, offset: Substring) {
    let sign = text.firstIndex { "+-Z".contains($0) } ?? text.endIndex
    return (text[..<sign], text[sign...])
  }

  private static func isClock(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), isNumber(parts[0], below: 24),
      isNumber(parts[1], below: 60)
    else { return false }
    guard parts.count == 3 else { return true }
    let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard isNumber(seconds[0], below: 60), seconds.count <= 2 else { return false }
    return seconds.count == 1
      || (1...6).contains(seconds[1].count) && seconds[1].allSatisfy(isDigit)
  }

  private static func isOffset(_ text: Substring) -> Bool {
    if text == "Z" { return true }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    return "+-".contains(text.first ?? " ") && parts.count == 2 && isNumber(parts[0], below: 15)
      && isNumber(parts[1], below: 60)
  }

  private static func isNumber(_ text: Substring, below limit: Int) -> Bool {
    text.count == 2 && text.allSatisfy(isDigit) && Int(text).map { $0 < limit } == true
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
