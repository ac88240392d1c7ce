package import Foundation

/// A number as people type it: `1 234,5`, `1234.5`, `٤٫٦`, `−5`.
///
/// Digits are those of any script. Thousands are groups of three, set apart by one kind of space or
/// apostrophe; anything else between digits is refused, because `12 5 7` is more often three values
/// pasted at once than one number.
package enum TypedNumber: Sendable, Hashable {
  case number(Decimal)
  /// `1.234` may be a thousand or a fraction: both readings.
  case ambiguous(Decimal, Decimal)
  case notANumber

  /// Digits of the whole part, or of the whole number where people answer a form.
  static let digitLimit = 15
  static let fractionLimit = 6

  /// For a cell of figures: at most 15 digits before the mark and 6 after it.
  package static func reading(_ text: String) -> TypedNumber {
    guard let typed = TypedDigits(text), (1...digitLimit).contains(typed.whole.count),
      typed.fraction.count <= fractionLimit
    else { return .notANumber }
    guard let thousands = typed.asThousands else { return .number(typed.value) }
    return .ambiguous(thousands, typed.value)
  }

  /// For an answer to a form: 15 digits in all, and a point is always a decimal mark. Returns nil
  /// for anything but a number.
  package static func decimal(_ text: String) -> Decimal? {
    guard let typed = TypedDigits(text), typed.whole.count + typed.fraction.count <= digitLimit
    else { return nil }
    return typed.value
  }

  /// A whole number without a decimal mark: `12`, `12.`, `1 234`, `-3`. Returns nil for anything
  /// else.
  package static func whole(_ text: String) -> Decimal? {
    guard let typed = TypedDigits(text), typed.mark == nil, typed.whole.count <= digitLimit
    else { return nil }
    return typed.value
  }

  /// The hyphen of keyboards, and the minus signs and dashes that word processors put in its place.
  package static func isMinus(_ character: Character) -> Bool {
    minusSigns.contains(character)
  }

  private static let minusSigns: Set<Character> = [
    "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{FE63}", "\u{FF0D}",
  ]
}
