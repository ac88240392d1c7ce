extension Unicode.Scalar {
  package var isBlank: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\u{A0}"
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
