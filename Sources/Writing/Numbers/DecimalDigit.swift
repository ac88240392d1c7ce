extension Unicode.Scalar {
  /// The value of a decimal digit of any script: `2`, `٢`, `۲` and `２` are all two, but `²` is no
  /// digit of a number. Returns nil for anything else.
  package var decimalDigit: Int? {
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }
}

extension Character {
  /// The value of a decimal digit of any script, on its own. Returns nil for anything else.
  package var decimalDigit: Int? {
    guard unicodeScalars.count == 1 else { return nil }
    return unicodeScalars.first?.decimalDigit
  }
}
