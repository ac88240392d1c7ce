package import Foundation

/// How numbers and days are written in French. One place, so that every screen and page agrees.
package struct French: Sendable {
  /// Between thousands, and before `%`: U+202F on pages, U+00A0 in terminals, whose fonts often
  /// lack the narrow one.
  package var narrowSpace: String

  package static let page = French(narrowSpace: "\u{202F}")
  package static let terminal = French(narrowSpace: "\u{A0}")

  /// `1 234,5`; with `decimals`, exactly that many, rounded half away from zero.
  package func number(_ value: Decimal, decimals: Int? = nil) -> String {
    var source = value
    var rounded = value
    if let decimals {
      NSDecimalRound(&rounded, &source, decimals, .plain)
    }
    let parts = "\(rounded.magnitude)".split(separator: ".")
    let whole = grouped(parts.first.map(String.init) ?? "0")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
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
    var source = amount
    var whole = Decimal(0)
    NSDecimalRound(&whole, &source, 0, .plain)
    return number(amount, decimals: whole == amount ? 0 : 2) + "\u{A0}€"
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    let head = digits.count % 3
    var groups = head > 0 ? [String(digits.prefix(head))] : []
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: narrowSpace)
  }
}
