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

  /// `20 janvier 2025`, `1er mars 2024`.
  package func day(_ day: Day) -> String {
    "\(day.day == 1 ? "1er" : String(day.day)) \(French.months[day.month - 1]) \(day.year)"
  }

  /// `30/01/2025`
  package func shortDay(_ day: Day) -> String {
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(twoDigits(day.day))/\(twoDigits(day.month))/\(day.year)"
  }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

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
