package import Foundation

/// A decimal number as programs write it: ASCII digits, a point, `-` for a sign, nothing else.
package enum DecimalText {
  /// Returns nil where the text is not one, or has more than 15 digits, which is what is exact
  /// everywhere a number goes.
  package static func read(_ text: String) -> Decimal? {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let count = parts.reduce(0) { $0 + $1.utf8.count }
    guard (1...2).contains(parts.count), (1...TypedNumber.digitLimit).contains(count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Decimal(string: text, locale: nil)
  }
}
