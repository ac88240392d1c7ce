extension Character {
  /// The value of a decimal digit of any script: `2`, `٢`, `۲` and `２` are all two, but `²` is no
  /// digit of a number. Returns nil for anything else.
  package var decimalDigit: Int? {
    unicodeScalars.count == 1 ? unicodeScalars.first?.decimalDigit : nil
  }
}

extension Unicode.Scalar {
  /// As for a character.
  package var decimalDigit: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let digit = properties.numericValue else {
      return nil
    }
    return Int(digit)
  }
}
