/// Estimates when the n answers are a large part of the N people concerned. Valid only if those who
/// answered can be taken as drawn at random. When everybody answered nothing is left to chance, and
/// the interval is the value itself.
extension Share {
  /// Wilson with the effective size n(N − 1)/(N − n), kept within what the N people allow:
  /// x/N … (N − n + x)/N. Standard error √((1 − n/N) p(1 − p)/(n − 1)), as R's survey::svymean.
  package func wilson(
    inPopulationOf population: Int, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let possible = try possibleTotals(population)
    guard denominator < population else { return try census() }
    let (n, total) = (Double(denominator), Double(population))
    let effective = n * (total - 1) / (total - n)
    let logical = Double(possible.lowerBound) / total...Double(possible.upperBound) / total
    return try Estimate(
      value, standardError: finiteError(population),
      interval: wilsonInterval(answers: effective, confidence).clipped(to: logical))
  }

  /// The totals K among the N people for which neither tail of the hypergeometric distribution at x
  /// falls to α/2.
  /// Source: inversion of the exact test, as W. G. Cochran, "Sampling Techniques" (1977), 3.7.
  package func exact(
    inPopulationOf population: Int, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let possible = try possibleTotals(population)
    guard denominator < population else { return try census() }
    let total = Double(population)
    func draw(_ marked: Int) -> Hypergeometric {
      Hypergeometric(population: population, marked: marked, drawn: denominator)
    }
    // Both tails are monotone in K, so bisection finds the ends.
    let lowest = firstInteger(in: possible) { draw($0).upper(numerator) > confidence.tail }
    let beyond = firstInteger(in: possible) { draw($0).lower(numerator) <= confidence.tail }
    let highest = beyond.map { $0 - 1 } ?? possible.upperBound
    let interval = Interval(
      lower: Double(lowest ?? possible.lowerBound) / total, upper: Double(highest) / total)
    // Totals are whole numbers, so the only one left may differ slightly from the share of the
    // answers.
    return try Estimate(
      value, standardError: finiteError(population), interval: interval.extended(to: value))
  }

  private func possibleTotals(_ population: Int) throws(EstimateRefusal) -> ClosedRange<Int> {
    try Counts.check([population])
    guard population >= denominator else { throw .populationBelowAnswers }
    return numerator...(population - denominator + numerator)
  }

  private func census() throws(EstimateRefusal) -> Estimate {
    try Estimate(
      value, standardError: 0, interval: Interval(lower: value, upper: value), notes: [.census])
  }

  private func finiteError(_ population: Int) -> Double? {
    guard 0 < numerator, numerator < denominator else { return nil }
    let (n, total) = (Double(denominator), Double(population))
    return ((1 - n / total) * value * (1 - value) / (n - 1)).squareRoot()
  }
}

/// The first integer of the range from which the condition holds. Returns nil when it never holds.
func firstInteger(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int? {
  guard holds(range.upperBound) else { return nil }
  var (below, above) = (range.lowerBound, range.upperBound)
  while below < above {
    let middle = below + (above - below) / 2
    if holds(middle) { above = middle } else { below = middle + 1 }
  }
  return above
}
