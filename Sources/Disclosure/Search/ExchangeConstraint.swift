/// A sum that an exchange should keep: an equation, a released or a shown figure.
struct ExchangeConstraint {
  var terms: [LinearForm.Term]
  /// The cost of violating it; nil if it must hold.
  var weight: Int?
  /// By how much the sum is off.
  var excess = 0
  /// Left violated in this exchange.
  var isAbandoned = false

  /// More than any sum of costs along one exchange.
  static let unbreakable = 1_000_000_000
}

extension Figure {
  /// The cost of hiding it: the binary logarithm of its breadth first, then its size.
  func cost(_ value: Int) -> Int {
    1000 * (4 + Int.bitWidth - breadth.leadingZeroBitCount) + min(value, 999)
  }
}
