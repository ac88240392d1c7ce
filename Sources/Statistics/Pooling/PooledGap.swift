/// A weighted gap, or the change of one, with its normal interval. Interval and p-value are nil
/// when no group varies.
package struct PooledGap: Sendable, Hashable {
  package let value: Double
  package let standardError: Double
  package let interval: Interval?
  package let pValue: Double?

  init(
    _ projects: [ProjectGroups], _ weights: [Double], _ year: (ProjectGroups) -> GroupPair
  ) throws(EstimateRefusal) {
    var (value, variance) = (0.0, 0.0)
    for (project, weight) in zip(projects, weights) where weight > 0 {
      let pair = year(project)
      value += weight * (pair.reference.share - pair.compared.share)
      variance += weight * weight * (pair.reference.variance + pair.compared.variance)
    }
    try self.init(value, variance: variance)
  }

  init(from first: PooledGap, to second: PooledGap) throws(EstimateRefusal) {
    try self.init(
      second.value - first.value,
      variance: first.standardError * first.standardError
        + second.standardError * second.standardError)
  }

  private init(_ value: Double, variance: Double) throws(EstimateRefusal) {
    guard value.isFinite, variance.isFinite else { throw .beyondComputation }
    let error = variance.squareRoot()
    self.value = value
    standardError = error
    let reach = Confidence.percent95.z * error
    interval = error > 0 ? Interval(lower: value - reach, upper: value + reach) : nil
    pValue = error > 0 ? Normal.twoSided(value / error) : nil
  }
}
