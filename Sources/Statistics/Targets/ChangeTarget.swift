/// A change of a share between two years, compared with the change aimed for.
package struct ChangeTarget: Sendable, Hashable {
  package let change: Estimate
  package let state: TargetState

  /// - Parameter target: from −1 to 1; below 0, a decrease is wanted.
  package init(_ waves: TwoShares, target: Double) throws(EstimateRefusal) {
    guard target.isFinite else { throw .notANumber }
    guard -1 <= target, target <= 1 else { throw .estimateOutsideScale }
    change = try waves.newcombe(.percent90)
    state = TargetState(
      interval90: waves.newcombeInterval(z: Confidence.percent90.z), target: target,
      target < 0 ? .decrease : .increase)
  }
}

/// A mean compared with its target, by Student's interval.
package struct MeanTarget: Sendable, Hashable {
  package let mean: Estimate
  package let state: TargetState

  package init(
    _ sample: SampleMean, target: Double, _ direction: TargetDirection
  ) throws(EstimateRefusal) {
    guard target.isFinite else { throw .notANumber }
    mean = try sample.estimate(.percent90)
    guard let interval = mean.interval else { throw .beyondComputation }
    state = TargetState(interval90: interval, target: target, direction)
  }
}
