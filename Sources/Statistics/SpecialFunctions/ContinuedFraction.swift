/// b₀ + a₁/(b₁ + a₂/(b₂ + …)), by the modified Lentz method.
/// Source: W. J. Lentz, Applied Optics 15 (1976) 668; I. J. Thompson and A. R. Barnett (1986).
enum ContinuedFraction {
  /// Enough for arguments of a billion, which need about as many steps as their square root.
  static let longest = 1_000_000

  static func evaluate(
    first: Double, _ coefficients: (Double) -> (numerator: Double, denominator: Double)
  ) -> Double {
    let tiny = 1e-300
    var value = first == 0 ? tiny : first
    var upper = value
    var lower = 0.0
    for k in 1...longest {
      let (a, b) = coefficients(Double(k))
      lower = b + a * lower
      lower = 1 / (lower == 0 ? tiny : lower)
      upper = b + a / upper
      upper = upper == 0 ? tiny : upper
      let change = upper * lower
      value *= change
      // Rounding would keep the loop from ever reaching a tighter tolerance.
      guard abs(change - 1) > 2e-15 else { break }
    }
    return value
  }
}
