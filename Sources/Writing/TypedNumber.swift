package import Foundation

/// A number as people type it.
package enum TypedNumber: Sendable, Hashable {
  case number(Decimal)
  /// `1.234` may be a thousand or a fraction: both readings.
  case ambiguous(Decimal, Decimal)
  case notANumber

  /// Accepts `1 234,5`, `1234.5`, no-break spaces, `−5`.
  package static func reading(_ text: String) -> TypedNumber {
    var compact = text.filter { !" \t\u{A0}\u{202F}'’".contains($0) }
    compact = compact.replacing("−", with: "-")
    let isNegative = compact.hasPrefix("-")
    let unsigned = String(isNegative ? compact.dropFirst() : compact[...])
    guard let value = unsignedNumber(unsigned.replacing(",", with: ".")) else { return .notANumber }
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0",
      let thousands = unsignedNumber(parts.joined())
    {
      return .ambiguous(isNegative ? -thousands : thousands, isNegative ? -value : value)
    }
    return .number(isNegative ? -value : value)
  }

  /// ASCII digits with at most one point, at most 15 before it and 6 after.
  private static func unsignedNumber(_ text: String) -> Decimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...15).contains(parts[0].count),
      parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) } }),
      parts.count == 1 || (1...6).contains(parts[1].count)
    else { return nil }
    return Decimal(string: text, locale: nil)
  }
}
