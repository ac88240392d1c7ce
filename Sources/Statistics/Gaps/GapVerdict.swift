/// What may be concluded from the gaps of two years. The raw values are stable, for machines.
package enum GapVerdict: String, Sendable, Codable, CaseIterable {
  case narrowed = "reduit"
  case widened = "creuse"
  case reversed = "inverse"
  case stable = "stable"
  case notEstablished = "pas_de_changement_etabli"
  case notAssessable = "non_evaluable"

  /// - Parameters:
  ///   - first: the gap of the first year and its interval.
  ///   - second: the gap of the second year and its interval.
  ///   - pValue: the p-value of the change, adjusted by Holm over the family.
  ///   - equivalence: the test against a change declared negligible beforehand, if any.
  package init(
    first: MeasuredGap, second: MeasuredGap, pValue: Double, equivalence: Equivalence? = nil
  ) throws(EstimateRefusal) {
    guard pValue.isFinite else { throw .notANumber }
    guard 0 <= pValue, pValue <= 1 else { throw .shareOutsideRange }
    if pValue < 0.05, let moved = GapVerdict(from: first, to: second) {
      self = moved
    } else {
      self = equivalence?.isShown == true ? .stable : .notEstablished
    }
  }

  /// The direction of the movement. Returns nil when the signs differ and neither year's gap is
  /// established, or when the gap is the same.
  private init?(from first: MeasuredGap, to second: MeasuredGap) {
    if first.value * second.value < 0 {
      switch (first.interval.excludesZero, second.interval.excludesZero) {
      case (true, true): self = .reversed
      case (true, false): self = .narrowed
      case (false, true): self = .widened
      case (false, false): return nil
      }
    } else if abs(first.value) == abs(second.value) {
      return nil
    } else {
      self = abs(second.value) < abs(first.value) ? .narrowed : .widened
    }
  }
}

extension GapVerdict {
  /// The verdict on a single change, whose p-value needs no adjustment.
  ///
  /// - Parameter margin: the change declared negligible beforehand, if any.
  package init(of change: ShareGapChange, margin: Double? = nil) throws(EstimateRefusal) {
    guard change.isAssessable else {
      self = .notAssessable
      return
    }
    var equivalence: Equivalence?
    if let margin {
      equivalence = try Equivalence(
        margin: margin, interval90: MeasuredGap(change.estimate(.percent90)).interval)
    }
    try self.init(
      first: MeasuredGap(change.first.estimate()), second: MeasuredGap(change.second.estimate()),
      pValue: change.pValue, equivalence: equivalence)
  }
}

/// The gap of one year, in any unit.
package struct MeasuredGap: Sendable, Hashable {
  package let value: Double
  package let interval: Interval

  package init(value: Double, interval: Interval) throws(EstimateRefusal) {
    guard [value, interval.lower, interval.upper].allSatisfy(\.isFinite) else {
      throw .notANumber
    }
    guard interval.lower <= interval.upper else { throw .rangeReversed }
    self.value = value
    self.interval = interval
  }

  fileprivate init(_ estimate: Estimate) throws(EstimateRefusal) {
    guard let interval = estimate.interval else { throw .beyondComputation }
    try self.init(value: estimate.value, interval: interval)
  }
}

/// Two one-sided tests: the 90 % interval of a change against a margin declared beforehand.
/// Source: D. J. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680.
package struct Equivalence: Sendable, Hashable {
  package let margin: Double
  package let interval90: Interval

  package init(margin: Double, interval90: Interval) throws(EstimateRefusal) {
    guard margin.isFinite, interval90.lower.isFinite, interval90.upper.isFinite else {
      throw .notANumber
    }
    guard margin > 0 else { throw .marginNotPositive }
    guard interval90.lower <= interval90.upper else { throw .rangeReversed }
    self.margin = margin
    self.interval90 = interval90
  }

  package var isShown: Bool { -margin < interval90.lower && interval90.upper < margin }
}
