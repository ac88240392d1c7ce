/// How far those who answered differ from the people supported, on one trait: the standardised
/// difference (pᵣ − p_b)/√(p_b(1 − p_b)).
/// Source: P. C. Austin, Communications in Statistics 38 (2009) 1228–1234.
package struct Representativeness: Sendable, Hashable {
  package let standardisedDifference: Double

  package init(answered: Share, supported: Share) throws(EstimateRefusal) {
    let spread = (supported.value * (1 - supported.value)).squareRoot()
    guard spread > 0 else { throw .noVariation }
    standardisedDifference = (answered.value - supported.value) / spread
  }

  /// Beyond a quarter of a standard deviation.
  package var isFar: Bool { abs(standardisedDifference) > 0.25 }
}
