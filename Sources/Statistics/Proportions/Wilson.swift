extension Share {
  /// Wilson's score interval, without continuity correction:
  ///
  ///     (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// JASA 22 (1927) 209–212; as PHEindicatormethods::phe_proportion, whose values the tests check.
  package func wilson(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    try Estimate(
      value, standardError: standardError,
      interval: wilsonInterval(answers: Double(denominator), confidence))
  }

  func wilsonInterval(z: Double) -> Interval {
    wilsonInterval(answers: Double(denominator), z: z)
  }

  /// As if `answers` people had answered in the same proportions.
  func wilsonInterval(answers n: Double, _ confidence: Confidence) -> Interval {
    wilsonInterval(answers: n, z: confidence.z)
  }

  func wilsonInterval(answers n: Double, z: Double) -> Interval {
    let x = value * n
    let centre = 2 * x + z * z
    let reach = z * (z * z + 4 * x * (1 - value)).squareRoot()
    let width = 2 * (n + z * z)
    // At 0 and n one bound is exact by algebra, and rounding must not move it.
    return Interval(
      lower: numerator == 0 ? 0 : min(value, (centre - reach) / width),
      upper: numerator == denominator ? 1 : max(value, (centre + reach) / width))
  }
}
