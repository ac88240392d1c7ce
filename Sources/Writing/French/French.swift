package import Foundation

/// How numbers and counts are written in French, in one place, so that every screen and page agrees.
package struct French: Sendable {
  /// Between thousands, and before `%`: U+202F on pages, U+00A0 in terminals, whose fonts often
  /// lack the narrow one.
  package var narrowSpace: String

  package static let page = French(narrowSpace: "\u{202F}")
  package static let terminal = French(narrowSpace: "\u{A0}")

  /// `1 234,5`; with `decimals`, exactly that many, rounded half away from zero.
  package func number(_ value: Decimal, decimals: Int? = nil) -> String {
    let rounded = decimals.map { value.rounded(to: $0) } ?? value
    let parts = "\(rounded.magnitude)".split(separator: ".").map(String.init)
    let whole = parts[0].inThousands(separator: narrowSpace)
    var fraction = parts.count > 1 ? parts[1] : ""
    if let decimals, fraction.count < decimals {
      fraction += String(repeating: "0", count: decimals - fraction.count)
    }
    let sign = rounded < 0 ? "−" : ""
    return sign + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  /// A fraction as `12 %`.
  package func percent(_ fraction: Decimal, decimals: Int = 0) -> String {
    number(fraction * 100, decimals: decimals) + narrowSpace + "%"
  }

  /// `100 000 €`; cents only where there are some.
  package func euros(_ amount: Decimal) -> String {
    number(amount, decimals: amount.isWhole ? 0 : 2) + "\u{A0}€"
  }

  /// `0 projet`, `1 projet`, `1 234 projets`; without `plural`, the noun with an s.
  package func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number(Decimal(count))) \(French.agreeing(count, singular, plural))"
  }

  /// `14 h 02` for `14:02`; a text that is no time of day stays as it is.
  package func time(_ clock: String) -> String {
    let parts = clock.split(separator: ":")
    guard parts.count >= 2, parts.prefix(2).allSatisfy({ Int($0) != nil }) else { return clock }
    return "\(parts[0])\u{A0}h\u{A0}\(parts[1])"
  }

  /// What goes with a count, which is plural from two on; without `plural`, the word with an s.
  package static func agreeing(
    _ count: Int, _ singular: String, _ plural: String? = nil
  ) -> String {
    count < 2 ? singular : plural ?? singular + "s"
  }
}
