package import Foundation
import Writing

/// A number as people type it: `12`, `4,6`, `4.6`, `٤٫٦`, `-0.5`. Stored with a point, always.
package enum TypedNumber {
  /// Digits in all: exact everywhere a number goes.
  static let digitLimit = 15

  package static func read(_ typed: String) -> Decimal? {
    var rest = typed.plain[...]
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    var (value, scale, digits, hasPoint) = (Decimal(0), 0, 0, false)
    for character in rest {
      if let digit = character.typedDigit {
        digits += 1
        if hasPoint { scale += 1 }
        guard digits <= digitLimit else { return nil }
        value = value * 10 + Decimal(digit)
      } else if ".,٫".contains(character), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    let scaled = Decimal(sign: .plus, exponent: -scale, significand: value)
    return isNegative ? -scaled : scaled
  }
}
