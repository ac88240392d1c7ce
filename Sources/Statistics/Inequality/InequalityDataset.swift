/// One indicator by groups, column by column, as given: nothing has been checked yet. Rows may come
/// in any order.
package struct InequalityDataset: Sendable, Hashable {
  package var dimension: Disaggregation
  package var direction: Direction
  /// The value that stands for everybody: 1, 100, 1000…
  package var scale: Double
  /// Nil for a group whose value is missing, or withheld and therefore missing for all that is
  /// published.
  package var estimates: [Double?]
  /// Nil gives every group the same weight.
  package var populations: [Double?]?
  package var standardErrors: [Double?]?
  /// Ranks of ordered groups, 1 = most disadvantaged; nil when the rows are in that order.
  package var order: [Int]?
  /// True for the group that the others are compared with; ordered groups have none.
  package var references: [Bool]?
  /// Whether a standard error comes from Wilson's interval, because its group is at 0 or at
  /// `scale`.
  package var hasWilsonErrors = false

  package enum Disaggregation: String, Sendable, Codable { case ordered, unordered }

  /// Whether a high value is good or bad.
  package enum Direction: String, Sendable, Codable { case favourable, adverse }

  package init(
    dimension: Disaggregation, direction: Direction, scale: Double, estimates: [Double?],
    populations: [Double?]? = nil, standardErrors: [Double?]? = nil, order: [Int]? = nil,
    references: [Bool]? = nil
  ) {
    self.dimension = dimension
    self.direction = direction
    self.scale = scale
    self.estimates = estimates
    self.populations = populations
    self.standardErrors = standardErrors
    self.order = order
    self.references = references
  }
}

extension InequalityDataset {
  /// From the people concerned and all the people of each group; a group of nobody is missing.
  package init(
    dimension: Disaggregation, direction: Direction, scale: Double,
    counts: [(events: Int, people: Int)], references: [Bool]? = nil
  ) throws(EstimateRefusal) {
    var shares: [Share?] = []
    for count in counts {
      shares.append(
        count.people == 0 && count.events == 0 ? nil : try Share(count.events, of: count.people))
    }
    self.init(
      dimension: dimension, direction: direction, scale: scale,
      estimates: shares.map { share in share.map { $0.value * scale } },
      populations: counts.map { Double($0.people) },
      standardErrors: shares.map { share in share.map { $0.groupError * scale } },
      references: references)
    hasWilsonErrors = shares.contains { $0 != nil && $0?.standardError == nil }
  }
}

extension Share {
  /// At 0 and 1, where the usual error is 0, half the width of Wilson's interval over z.
  fileprivate var groupError: Double {
    let wilson = wilsonInterval(answers: Double(denominator), .percent95)
    return standardError ?? (wilson.upper - wilson.lower) / 2 / Confidence.percent95.z
  }
}
