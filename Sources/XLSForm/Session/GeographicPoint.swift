import XPath

/// `48.85 2.35`, or with altitude and accuracy in metres.
enum GeographicPoint {
  static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.compactMap(NumberText.read)
    guard (2...4).contains(parts.count), numbers.count == parts.count,
      numbers.allSatisfy(\.isFinite)
    else { return false }
    return abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
      && (numbers.count < 4 || numbers[3] >= 0)
  }
}
