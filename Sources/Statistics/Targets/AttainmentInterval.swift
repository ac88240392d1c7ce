/// How far a value p has gone from the baseline b to the target T, A = (p − b)/(T − b), when p and
/// b are independent estimates and T is a number.
package struct AttainmentInterval: Sendable, Hashable {
  package let value: Double
  private let actual: MeasuredLevel
  private let baseline: MeasuredLevel
  private let target: Double

  /// Throws when the target equals the baseline, because there is no way to go.
  package init(
    actual: MeasuredLevel, baseline: MeasuredLevel, target: Double
  ) throws(EstimateRefusal) {
    guard target.isFinite else { throw .notANumber }
    let way = target - baseline.value
    guard way != 0 else { throw .denominatorIsZero }
    value = (actual.value - baseline.value) / way
    guard value.isFinite else { throw .beyondComputation }
    self.actual = actual
    self.baseline = baseline
    self.target = target
  }

  /// The roots θ of (p − θT − (1 − θ)b)² = z²(v_p + (1 − θ)² v_b). Nil when the baseline cannot be
  /// told from the target, because the set would be unbounded.
  /// Source: E. C. Fieller, Journal of the Royal Statistical Society B 16 (1954) 175–185.
  package func fieller(_ confidence: Confidence = .percent95) -> Interval? {
    let square = confidence.z * confidence.z
    let way = target - baseline.value
    // With φ = 1 − θ, the part left to go: (T − b)φ = T − p ± z √(v_p + φ² v_b).
    let rest = target - actual.value
    let leading = way * way - square * baseline.variance
    guard leading > 0 else { return nil }
    let constant = rest * rest - square * actual.variance
    let root = max(0, way * way * rest * rest - leading * constant).squareRoot()
    let one = (way * rest - root) / leading
    let two = (way * rest + root) / leading
    guard one.isFinite, two.isFinite else { return nil }
    return Interval(lower: 1 - max(one, two), upper: 1 - min(one, two))
  }

  /// The delta method, for comparison: valid only when the baseline is precise.
  package func delta(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let way = target - baseline.value
    let byBaseline = (actual.value - target) / (way * way)
    let variance = actual.variance / (way * way) + byBaseline * byBaseline * baseline.variance
    return try .normal(value, standardError: variance.squareRoot(), confidence: confidence)
  }
}

/// A value on any scale and the variance of its estimate; 0 for what is known without error.
package struct MeasuredLevel: Sendable, Hashable {
  package let value: Double
  package let variance: Double

  package init(_ value: Double, variance: Double) throws(EstimateRefusal) {
    guard value.isFinite, variance.isFinite else { throw .notANumber }
    guard variance >= 0 else { throw .negativeCount }
    self.value = value
    self.variance = variance
  }
}
