import Foundation

/// SII = P(1) − P(0) and RII = P(1) / P(0) from individual answers with weights, P the weighted
/// logistic regression of the answer on the rank of the person's group. The errors follow the
/// sample design: scores are summed by cluster, and compared within strata.
/// Source: D. A. Binder, International Statistical Review 51 (1983) 279–292, as R's survey::svyglm.
package struct SurveySlope: Sendable {
  package let people: Int
  package let clusters: Int
  package let slopeIndex: Estimate
  package let relativeIndex: Outcome<Estimate>

  /// The intervals use clusters − strata − 1 degrees of freedom.
  package init(
    _ people: [SurveyedPerson], _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) {
    let groups = try WeightedGroups(people)
    let fit = try LogisticFit(
      ranks: groups.ranks, events: groups.concerned, people: groups.weights)
    let sample = try ClusterScores(people, groups, fit)
    let covariance = sample.covariance(fit.covariance)
    let (low, high) = (fit.probability(at: 0), fit.probability(at: 1))
    let quantile = Student.upperQuantile(confidence.tail, degrees: Double(sample.degrees))
    let error = covariance.standardError(high * (1 - high) - low * (1 - low), high * (1 - high))
    let difference = high - low
    slopeIndex = try Estimate(
      difference, standardError: error,
      interval: Interval(
        lower: difference - quantile * error, upper: difference + quantile * error))
    let logarithmic = covariance.standardError(low - high, 1 - high)
    let factor = exp(quantile * logarithmic)
    relativeIndex = Outcome { () throws(EstimateRefusal) -> Estimate in
      guard low > 0, high > 0 else { throw .denominatorIsZero }
      return try Estimate(
        high / low, standardError: logarithmic,
        interval: Interval(lower: high / low / factor, upper: high / low * factor),
        scale: .logarithm)
    }
    self.people = people.count
    clusters = sample.clusters
  }
}

/// The people of each group, most disadvantaged group first, counted by weight.
private struct WeightedGroups {
  let ranks: [Double]
  let concerned: [Double]
  let weights: [Double]
  /// The index of the group of each order.
  let places: [Int: Int]

  init(_ people: [SurveyedPerson]) throws(EstimateRefusal) {
    guard people.count >= 100 else { throw people.isEmpty ? .nobody : .needsHundredPeople }
    let orders = Set(people.map(\.order)).sorted()
    guard orders.count >= 4 else { throw .needsFourGroups }
    guard orders.count <= 1000 else { throw .groupsTooMany }
    let places = Dictionary(uniqueKeysWithValues: zip(orders, orders.indices))
    var weights = orders.map { _ in 0.0 }
    var concerned = weights
    for person in people {
      guard let place = places[person.order] else { continue }
      weights[place] += person.weight
      if person.isConcerned { concerned[place] += person.weight }
    }
    let total = weights.reduce(0, +)
    guard total.isFinite else { throw .beyondComputation }
    self.places = places
    self.weights = weights
    self.concerned = concerned
    ranks = ComparedGroups.middleRanks(weights.map { $0 / total })
  }
}

/// The score of each cluster, Σ w(y − p)(1, x), by stratum.
private struct ClusterScores {
  private let strata: [[Score]]
  let clusters: Int
  var degrees: Int { clusters - strata.count - 1 }

  private struct Score {
    private(set) var intercept = 0.0
    private(set) var slope = 0.0

    mutating func add(_ residual: Double, at rank: Double) {
      intercept += residual
      slope += residual * rank
    }
  }

  private enum Cluster: Hashable {
    case named(String)
    /// A person drawn alone, by index.
    case alone(Int)
  }

  init(
    _ people: [SurveyedPerson], _ groups: WeightedGroups, _ fit: LogisticFit
  ) throws(EstimateRefusal) {
    let expected = groups.ranks.map { fit.probability(at: $0) }
    // Summed in the order of the file: that of a dictionary would change the last digits at each run.
    var strata = OrderedTotals<String, OrderedTotals<Cluster, Score>>()
    for (number, person) in people.enumerated() {
      guard let place = groups.places[person.order] else { continue }
      let cluster = person.cluster.map(Cluster.named) ?? .alone(number)
      let residual = person.weight * ((person.isConcerned ? 1 : 0) - expected[place])
      strata.update(person.stratum ?? "", from: OrderedTotals()) { clusters in
        clusters.update(cluster, from: Score()) { $0.add(residual, at: groups.ranks[place]) }
      }
    }
    self.strata = strata.totals.map(\.totals)
    clusters = self.strata.reduce(0) { $0 + $1.count }
    guard self.strata.allSatisfy({ $0.count >= 2 }), clusters - self.strata.count - 1 >= 1 else {
      throw .needsTwoClusters
    }
  }

  /// B V B, V the variance of the sum of the scores and B the model's covariance.
  func covariance(_ model: LogisticFit.Covariance) -> LogisticFit.Covariance {
    var (intercept, cross, slope) = (0.0, 0.0, 0.0)
    for scores in strata {
      let count = Double(scores.count)
      let meanIntercept = scores.reduce(0) { $0 + $1.intercept } / count
      let meanSlope = scores.reduce(0) { $0 + $1.slope } / count
      for score in scores {
        let (one, two) = (score.intercept - meanIntercept, score.slope - meanSlope)
        // The influence of the cluster on each coefficient.
        let onIntercept = model.intercept * one + model.cross * two
        let onSlope = model.cross * one + model.slope * two
        intercept += count / (count - 1) * onIntercept * onIntercept
        cross += count / (count - 1) * onIntercept * onSlope
        slope += count / (count - 1) * onSlope * onSlope
      }
    }
    return LogisticFit.Covariance(intercept: intercept, cross: cross, slope: slope)
  }
}

/// Totals by key, in the order in which the keys first came.
private struct OrderedTotals<Key: Hashable, Total> {
  private var places: [Key: Int] = [:]
  private(set) var totals: [Total] = []

  /// Changes the total of a key in place, from `start` when the key is new.
  mutating func update(
    _ key: Key, from start: @autoclosure () -> Total, _ change: (inout Total) -> Void
  ) {
    if let place = places[key] { return change(&totals[place]) }
    places[key] = totals.count
    totals.append(start())
    change(&totals[totals.count - 1])
  }
}
