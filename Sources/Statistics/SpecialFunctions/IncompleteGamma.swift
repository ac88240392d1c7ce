/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), for a > 0 and
/// x ≥ 0, each computed on the side where it keeps its precision.
/// Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series) and 8.9.2 (fraction).
enum IncompleteGamma {
  static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// The x at which `lower` is the given probability.
  static func lowerInverse(_ a: Double, _ probability: Double) -> Double {
    smallestDouble { lower(a, $0) >= probability }
  }

  /// The x at which `upper` is the given probability.
  static func upperInverse(_ a: Double, _ probability: Double) -> Double {
    smallestDouble { upper(a, $0) <= probability }
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for k in 1...ContinuedFraction.longest {
      term *= x / (a + Double(k))
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum * SaddlePoint.poissonDensity(a, mean: x)
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let value = ContinuedFraction.evaluate(first: x + 1 - a) { k in
      (-k * (k - a), x + 2 * k + 1 - a)
    }
    // xᵃ e⁻ˣ / Γ(a) is a times the Poisson density.
    return a * SaddlePoint.poissonDensity(a, mean: x) / value
  }
}
