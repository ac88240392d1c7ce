/// How the gap between two groups changed from one year to another, second − first, the people of
/// the two years being independent.
package struct ShareGapChange: Sendable, Hashable {
  package let first: ShareGap
  package let second: ShareGap

  package init(first: ShareGap, second: ShareGap) {
    self.first = first
    self.second = second
  }

  package var value: Double { second.value - first.value }

  /// Combines the limits of the two gaps by square-and-add.
  /// Source: G. Y. Zou, W. Huang and X. Zhang, Computational Statistics & Data Analysis 53 (2009)
  /// 1080–1085.
  package func estimate(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    try Estimate(
      value, standardError: standardError > 0 ? standardError : nil,
      interval: interval(z: confidence.z))
  }

  /// The level at which the interval of the change touches 0; 1 if nothing changed.
  package var pValue: Double {
    value == 0 ? 1 : Statistics.pValue(whereLimitsTouchZero: interval)
  }

  /// √Σ p(1 − p)/n over the four groups.
  package var standardError: Double { (first.variance + second.variance).squareRoot() }

  /// For comparison only: too short for small groups.
  package func wald(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    try .normal(value, standardError: standardError, confidence: confidence)
  }

  /// The smallest change that is detected with a power of 80 %.
  package var detectable: Double { detectableChange(standardError: standardError) }

  /// Whether each of the four groups has at least thirty people.
  package var isAssessable: Bool { min(first.smallestGroup, second.smallestGroup) >= 30 }

  private func interval(z: Double) -> Interval {
    Interval.between(from: first.bounded(z: z), to: second.bounded(z: z))
  }
}
