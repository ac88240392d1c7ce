extension Share {
  /// The exact (conservative) interval: quantiles of Beta(x, n − x + 1) and Beta(x + 1, n − x).
  /// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413.
  package func clopperPearson(_ confidence: Confidence = .percent95) throws(EstimateRefusal)
    -> Estimate
  {
    try Estimate(
      value, standardError: standardError,
      interval: Interval(lower: lowerBound(confidence), upper: upperBound(confidence)))
  }

  private var yes: Double { Double(numerator) }
  private var no: Double { Double(denominator - numerator) }

  private func lowerBound(_ confidence: Confidence) -> Double {
    yes == 0 ? 0 : IncompleteBeta.inverse(yes, no + 1, confidence.tail)
  }

  /// Searches from the other tail, so that a very small bound keeps its precision.
  private func upperBound(_ confidence: Confidence) -> Double {
    guard no > 0 else { return 1 }
    return smallestDouble {
      $0 >= 1 || IncompleteBeta.lower(no, yes + 1, 1 - $0, rest: $0) <= confidence.tail
    }
  }
}
