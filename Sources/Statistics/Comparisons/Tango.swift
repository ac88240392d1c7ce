extension PairedTable {
  /// The score interval of second minus first: the differences that the score test does not reject.
  /// Source: T. Tango, Statistics in Medicine 17 (1998) 891–908.
  package func tango(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let upper = TangoScore(gained: noYes, lost: yesNo, people: people).bound(confidence)
    let lower = -TangoScore(gained: yesNo, lost: noYes, people: people).bound(confidence)
    return try Estimate(
      difference, interval: Interval(lower: lower, upper: upper).extended(to: difference))
  }
}

private struct TangoScore {
  let gained: Int
  let lost: Int
  let people: Int

  /// The smallest difference that the score test rejects as too high. The search is over 1 +
  /// difference, because `smallestDouble` starts at 0.
  func bound(_ confidence: Confidence) -> Double {
    smallestDouble { $0 >= 2 || score($0 - 1) <= -confidence.z } - 1
  }

  private func score(_ difference: Double) -> Double {
    let n = Double(people)
    let excess = Double(gained - lost) - n * difference
    let variance = n * (2 * likeliestLoss(difference) + difference * (1 - difference))
    guard variance > 0 else { return excess == 0 ? 0 : excess * .infinity }
    return excess / variance.squareRoot()
  }

  /// The maximum-likelihood share of « yes, then no » under the given difference.
  private func likeliestLoss(_ difference: Double) -> Double {
    let (n, gain, loss) = (Double(people), Double(gained), Double(lost))
    let b = (2 * n - gain + loss) * difference - gain - loss
    let c = -loss * difference * (1 - difference)
    return (max(0, b * b - 8 * n * c).squareRoot() - b) / (4 * n)
  }
}
