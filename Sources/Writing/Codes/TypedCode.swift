/// Digits that people copy from a card or a receipt, whatever their script and however they are grouped.
enum TypedCode {
  /// The digits in ASCII. Returns nil unless there are exactly `count` of them and everything else is a
  /// space, a dash, a dot or an invisible mark.
  static func digits(in typed: String, count: Int) -> String? {
    var digits = ""
    for scalar in typed.unicodeScalars {
      if let digit = scalar.decimalDigit {
        digits += String(digit)
      } else if !scalar.isSeparator {
        return nil
      }
    }
    return digits.count == count ? digits : nil
  }

  /// `608747821253` in fours: `6087 4782 1253`.
  static func grouped(_ digits: String) -> String {
    digits.filter { !$0.isWhitespace }.inFours
  }
}

extension Unicode.Scalar {
  /// What may stand between two digits without meaning anything.
  fileprivate var isSeparator: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .dashPunctuation, .format: return true
    default: return Self.dashes.contains(self) || Self.dots.contains(self)
    }
  }

  /// Not dashes for Unicode, but drawn and typed as such: minus signs and the hyphen bullet.
  private static let dashes: Set<Unicode.Scalar> = ["\u{2212}", "\u{2043}", "\u{02D7}", "\u{207B}"]

  private static let dots: Set<Unicode.Scalar> = [
    ".", "·", "•", "\u{2024}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{3002}", "\u{FF0E}",
    "\u{FF61}", "\u{30FB}", "\u{06D4}",
  ]
}
