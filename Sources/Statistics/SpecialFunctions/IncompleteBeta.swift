/// The regularised incomplete beta function Iₓ(a, b), for a, b > 0 and 0 ≤ x ≤ 1.
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22.
enum IncompleteBeta {
  /// `rest` is 1 − x, passed separately so that neither loses its precision near an end.
  static func lower(_ a: Double, _ b: Double, _ x: Double, rest y: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    return x < (a + 1) / (a + b + 2) ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x)
  }

  static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    lower(a, b, x, rest: 1 - x)
  }

  /// The x at which Iₓ(a, b) is the given probability.
  static func inverse(_ a: Double, _ b: Double, _ probability: Double) -> Double {
    smallestDouble { $0 >= 1 || lower(a, b, $0) >= probability }
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let value = ContinuedFraction.evaluate(first: 1) { k in
      let m = (k / 2).rounded(.down)
      let isEven = m * 2 == k
      let numerator =
        isEven
        ? m * (b - m) * x / ((a + k - 1) * (a + k))
        : -(a + m) * (a + b + m) * x / ((a + k - 1) * (a + k))
      return (numerator, 1)
    }
    // xᵃ yᵇ / (a B(a, b)) is b / (a + b) times the binomial density.
    let factor = b / (a + b) * SaddlePoint.binomialDensity(a, of: a + b, p: x, q: y)
    return factor / value
  }
}
