/// A sum that an exchange should keep: an equation, what is already out, or a shown figure.
struct ExchangeConstraint {
  var terms: [LinearForm.Term]
  /// What breaking it costs; nothing where it may not be broken.
  var weight: Int?
  /// What the sum has too much of.
  var excess = 0
  /// No more tried in this exchange.
  var isAbandoned = false

  /// More than any sum of prices along one exchange.
  static let unbreakable = 1_000_000_000
}

extension Figure {
  /// What hiding it costs readers: breadth counts first, by its number of binary digits, then size.
  func cost(_ value: Int) -> Int {
    1000 * (4 + Int.bitWidth - breadth.leadingZeroBitCount) + min(value, 999)
  }
}
