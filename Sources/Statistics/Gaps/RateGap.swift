/// Events over an exposure (people, or people × years).
package struct EventRate: Sendable, Hashable {
  package let count: EventCount
  package let exposure: Double

  package init(events: Int, exposure: Double) throws(EstimateRefusal) {
    guard exposure.isFinite else { throw .notANumber }
    guard exposure >= 0 else { throw .negativeCount }
    guard exposure > 0 else { throw .denominatorIsZero }
    count = try EventCount(events)
    self.exposure = exposure
    guard (Double(events + 1) / exposure).isFinite else { throw .beyondComputation }
  }

  var value: Double { Double(count.events) / exposure }

  func bounded(z: Double) -> BoundedValue {
    BoundedValue(Double(count.events), count.interval(z: z)).multiplied(by: 1 / exposure)
  }
}

/// The gap of one year between two rates, reference − compared, with the limits of the two counts
/// combined by square-and-add.
package struct RateGap: Sendable, Hashable {
  package let reference: EventRate
  package let compared: EventRate

  package init(reference: EventRate, compared: EventRate) {
    self.reference = reference
    self.compared = compared
  }

  package func estimate(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let bounded = bounded(z: confidence.z)
    return try Estimate(bounded.value, interval: bounded.interval)
  }

  /// Reference / compared. The reference's share of all events has an exact interval, and the ratio
  /// is the odds of that share times compared / reference exposure.
  /// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413.
  package func ratio(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let (one, two) = (reference.count.events, compared.count.events)
    guard two > 0 else { throw .denominatorIsZero }
    let share = try Share(one, of: one + two).clopperPearson(confidence)
    guard let limits = share.interval else { throw .beyondComputation }
    let exposures = compared.exposure / reference.exposure
    func odds(_ share: Double) -> Double { share / (1 - share) * exposures }
    let value = Double(one) / Double(two) * exposures
    return try Estimate(
      value,
      interval: Interval(lower: odds(limits.lower), upper: odds(limits.upper))
        .extended(to: value))
  }

  func bounded(z: Double) -> BoundedValue {
    BoundedValue(
      reference.value - compared.value,
      Interval.between(from: compared.bounded(z: z), to: reference.bounded(z: z)))
  }
}

/// How the gap between two rates changed, second year − first.
package struct RateGapChange: Sendable, Hashable {
  package let first: RateGap
  package let second: RateGap

  package init(first: RateGap, second: RateGap) {
    self.first = first
    self.second = second
  }

  package func estimate(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    try Estimate(value, interval: interval(z: confidence.z))
  }

  /// The level at which the interval touches 0, or 1 when the limits contain 0 even at z = 0,
  /// because the exact limits of a count do not shrink to the count there.
  package var pValue: Double {
    value == 0 ? 1 : Statistics.pValue(whereLimitsTouchZero: interval)
  }

  private var value: Double { second.bounded(z: 0).value - first.bounded(z: 0).value }

  private func interval(z: Double) -> Interval {
    Interval.between(from: first.bounded(z: z), to: second.bounded(z: z))
  }
}
