/// Two waves in which only some answers are linked: the change of the share over all the answers,
/// with the correlation of the linked ones.
///
/// Var = p₁q₁/n₁ + p₂q₂/n₂ − 2mφ √(p₁q₁p₂q₂)/(n₁n₂), m linked pairs, φ their correlation.
/// Source: B. Derrick, A. Dobson-Mckittrick, D. Toher and P. White, Journal of Applied Quantitative
/// Methods 10 (2015) 1–14.
package struct PartialOverlap: Sendable, Hashable {
  package let waves: TwoShares
  /// Pairs of answers; nil when nobody is linked.
  package let pairs: PairedTable?

  /// - Parameters:
  ///   - waves: all the answers, those that are linked included.
  ///   - pairs: how those who are linked answered both times.
  package init(waves: TwoShares, pairs: PairedTable?) throws(EstimateRefusal) {
    if let pairs {
      let (first, second) = (waves.first, waves.second)
      guard pairs.yesYes + pairs.yesNo <= first.numerator,
        pairs.yesYes + pairs.noYes <= second.numerator,
        pairs.noYes + pairs.noNo <= first.denominator - first.numerator,
        pairs.yesNo + pairs.noNo <= second.denominator - second.numerator
      else { throw .pairsBeyondAnswers }
    }
    self.waves = waves
    self.pairs = pairs
  }

  /// Second wave − first, over the linked people only.
  package var pairedDifference: Double? { pairs?.difference }

  /// φ of the linked pairs; 0 when all answered alike, or nobody is linked.
  package var correlation: Double {
    guard let pairs else { return 0 }
    let (a, b) = (Double(pairs.yesYes), Double(pairs.yesNo))
    let (c, d) = (Double(pairs.noYes), Double(pairs.noNo))
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    return margins > 0 ? (a * d - b * c) / margins.squareRoot() : 0
  }

  package func difference(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    func spread(_ share: Share) -> Double { share.value * (1 - share.value) }
    let (one, two) = (waves.first, waves.second)
    let (n1, n2) = (Double(one.denominator), Double(two.denominator))
    let shared = Double(pairs?.people ?? 0) * correlation
    let covariance = shared * (spread(one) * spread(two)).squareRoot() / (n1 * n2)
    let variance = spread(one) / n1 + spread(two) / n2 - 2 * covariance
    return try .normal(
      waves.difference, standardError: max(0, variance).squareRoot(), confidence: confidence)
  }

  /// The error as if nobody had answered twice.
  package var independentError: Double { waves.standardError }
}

extension PartialOverlap {
  /// Two-sided, by the normal approximation that its interval takes; 1 where nothing varies.
  package var pValue: Double {
    guard let estimate = try? difference(), let error = estimate.standardError, error > 0 else {
      return 1
    }
    return Normal.twoSided(estimate.value / error)
  }
}
