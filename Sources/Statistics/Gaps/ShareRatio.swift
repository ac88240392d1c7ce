import Foundation

extension ShareGap {
  /// Reference / compared, with the limits of Donner and Zou from the Wilson limits l, u of each
  /// share, which stay finite when the reference is 0:
  ///
  ///     lower = (p₁p₂ − √(p₁²p₂² − l₁u₂(2p₁ − l₁)(2p₂ − u₂))) / (u₂(2p₂ − u₂))
  ///     upper = (p₁p₂ + √(p₁²p₂² − u₁l₂(2p₁ − u₁)(2p₂ − l₂))) / (l₂(2p₂ − l₂))
  ///
  /// Source: A. Donner and G. Y. Zou, Statistical Methods in Medical Research 21 (2012) 347–359.
  package func ratio(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let (p1, p2) = (reference.value, compared.value)
    guard p2 > 0 else { throw .denominatorIsZero }
    let one = reference.wilsonInterval(z: confidence.z)
    let two = compared.wilsonInterval(z: confidence.z)
    let product = p1 * p2
    func root(_ a: Double, _ b: Double) -> Double {
      max(0, product * product - a * b * (2 * p1 - a) * (2 * p2 - b)).squareRoot()
    }
    let divisor = two.upper * (2 * p2 - two.upper)
    let lower =
      if divisor != 0 {
        (product - root(one.lower, two.upper)) / divisor
      } else {
        p1 > 0 ? one.lower * (2 * p1 - one.lower) / (2 * product) : 0
      }
    let upper = (product + root(one.upper, two.lower)) / (two.lower * (2 * p2 - two.lower))
    return try Estimate(
      p1 / p2, interval: Interval(lower: max(0, lower), upper: upper).extended(to: p1 / p2))
  }

  /// The same with the logarithm taken as normal, which needs somebody concerned in each group.
  /// Source: D. Katz et al., Biometrics 34 (1978) 469–474.
  package func logarithmicRatio() throws(EstimateRefusal) -> Estimate {
    guard reference.numerator > 0, compared.numerator > 0 else { throw .denominatorIsZero }
    return try .logNormal(
      reference.value / compared.value, standardError: logarithmicVariance.squareRoot())
  }

  /// Σ 1/x − 1/n.
  fileprivate var logarithmicVariance: Double {
    func variance(_ share: Share) -> Double {
      1 / Double(share.numerator) - 1 / Double(share.denominator)
    }
    return variance(reference) + variance(compared)
  }
}

extension ShareGapChange {
  /// The second year's ratio over the first's, on the logarithmic scale.
  package func ratioOfRatios() throws(EstimateRefusal) -> Estimate {
    let one = try first.logarithmicRatio()
    let two = try second.logarithmicRatio()
    let variance = first.logarithmicVariance + second.logarithmicVariance
    return try .logNormal(two.value / one.value, standardError: variance.squareRoot())
  }

  /// Whether the ratio moves opposite to the difference, in which case both must be reported.
  package var isRelativeChangeOpposite: Bool {
    guard let ratio = try? ratioOfRatios() else { return false }
    return log(ratio.value) * value < 0
  }
}
