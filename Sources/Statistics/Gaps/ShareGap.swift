/// The gap of one year between two groups, reference − compared: positive when the compared group
/// is worse off, if a high share is good. The pair is declared once and kept for all years.
package struct ShareGap: Sendable, Hashable {
  package let reference: Share
  package let compared: Share

  package init(reference: Share, compared: Share) {
    self.reference = reference
    self.compared = compared
  }

  package var value: Double { shares.difference }

  /// Newcombe's interval.
  package func estimate(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    try shares.newcombe(confidence)
  }

  var smallestGroup: Int { min(reference.denominator, compared.denominator) }

  func bounded(z: Double) -> BoundedValue {
    BoundedValue(value, shares.newcombeInterval(z: z))
  }

  /// √Σ p(1 − p)/n over the two groups.
  package var standardError: Double { shares.standardError }

  var variance: Double { standardError * standardError }

  private var shares: TwoShares { TwoShares(first: compared, second: reference) }
}
