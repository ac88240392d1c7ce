import Writing

extension Unicode.Scalar {
  /// What separates words without being seen, or takes no room at all: pages and messages from which
  /// formulas are copied are full of them.
  package var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || isInvisible
  }

  package var isDigit: Bool {
    ("0"..."9").contains(self)
  }

  package var startsName: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
      || (value >= 0xC0 && properties.isAlphabetic)
  }

  package var continuesName: Bool {
    startsName || isDigit || self == "-" || self == "." || self == "\u{B7}"
      || (value >= 0x300 && properties.isIDContinue)
  }
}
