package import Foundation
import Writing

/// A whole number as people type it: `12`, ` 12. `, `١٢`, `-3`.
package enum TypedInteger {
  /// Enough for any count of people or euros, and exact everywhere it goes.
  static let digitLimit = 15

  package static func read(_ typed: String) -> Decimal? {
    var digits = typed.plain[...]
    if digits.last == "." { digits.removeLast() }
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= digitLimit else { return nil }
    var value = Decimal(0)
    for character in digits {
      guard let digit = character.typedDigit else { return nil }
      value = value * 10 + Decimal(digit)
    }
    return isNegative ? -value : value
  }
}

extension Character {
  /// `2`, `٢`, `۲` and `２` are all two.
  package var typedDigit: Int? {
    guard let value = wholeNumberValue, (0...9).contains(value) else { return nil }
    return value
  }
}
