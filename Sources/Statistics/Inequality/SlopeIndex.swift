/// SII = P(1) − P(0) and RII = P(1) / P(0), P the grouped logistic regression of the rate on the rank
/// among all people; errors by the delta method from the model. As counts, populations are rounded
/// up and events to the nearest whole number (half to even).
/// Source: J. P. Mackenbach and A. E. Kunst, Social Science & Medicine 44 (1997) 757–771.
/// healthequal weights by n² and uses HC1 errors, which are unreliable with four to six groups.
extension ComparedGroups {
  func slopeIndex() throws(EstimateRefusal) -> Estimate {
    let counts = try slopeCounts()
    if let rate = equalRate, rate == 0 || rate == 1 { return try Estimate(0, notes: notes) }
    let fit = try fit(counts)
    let (low, high) = (fit.probability(at: 0), fit.probability(at: 1))
    let bySlope = high * (1 - high)
    let error = fit.standardError(bySlope - low * (1 - low), bySlope)
    return try .normal(
      areEqual ? 0 : scale * (high - low), standardError: scale * error, notes: notes)
  }

  func relativeIndex() throws(EstimateRefusal) -> Estimate {
    let counts = try slopeCounts()
    if equalRate == 0 { throw .denominatorIsZero }
    if equalRate == 1 { return try Estimate(1, scale: .logarithm, notes: notes) }
    let fit = try fit(counts)
    let (low, high) = (fit.probability(at: 0), fit.probability(at: 1))
    // The derivative of ln P is 1 − P with respect to the intercept, and (1 − P) times the rank
    // with respect to the slope.
    let error = fit.standardError(low - high, 1 - high)
    return try .logNormal(areEqual ? 1 : high / low, standardError: error, notes: notes)
  }

  private var equalRate: Double? { areEqual ? mean / scale : nil }

  private func slopeCounts() throws(EstimateRefusal) -> (events: [Double], people: [Double]) {
    try requireOrder()
    guard groups.count >= 4 else { throw .needsFourGroups }
    guard let populations else { throw .populationMissing }
    let rates = try requireFractions()
    let people = populations.map { $0.rounded(.up) }
    guard people.reduce(0, +) >= 100 else { throw .needsHundredPeople }
    let events = zip(rates, people).map { $0 * $1 }
    // Rounding would give equal rates a slope.
    return (areEqual ? events : events.map { $0.rounded(.toNearestOrEven) }, people)
  }

  private func fit(
    _ counts: (events: [Double], people: [Double])
  ) throws(EstimateRefusal) -> LogisticFit {
    let total = counts.people.reduce(0, +)
    return try LogisticFit(
      ranks: Self.middleRanks(counts.people.map { $0 / total }), events: counts.events,
      people: counts.people)
  }
}
