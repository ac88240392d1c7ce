/// A share compared with its target.
package struct ShareTarget: Sendable, Hashable {
  package let share: Share
  package let target: Double
  package let direction: TargetDirection

  /// - Parameter target: from 0 to 1.
  package init(
    _ share: Share, target: Double, _ direction: TargetDirection
  ) throws(EstimateRefusal) {
    guard target.isFinite else { throw .notANumber }
    guard 0 <= target, target <= 1 else { throw .shareOutsideRange }
    self.share = share
    self.target = target
    self.direction = direction
  }

  package var interval90: Interval { share.wilsonInterval(z: Confidence.percent90.z) }

  /// A target of 0 or 1 leaves nothing to chance, so the value alone decides.
  package var state: TargetState {
    isCertain
      ? TargetState(value: share.value, target: target, direction)
      : TargetState(interval90: interval90, target: target, direction)
  }

  /// - Parameter margin: the band on each side of the target, on the scale of the share.
  package func maintained(within margin: Double) throws(EstimateRefusal) -> MaintainedState {
    guard margin.isFinite else { throw .notANumber }
    guard margin > 0 else { throw .marginNotPositive }
    return MaintainedState(interval90: interval90, target: target, margin: margin)
  }

  /// z = (p − T)/√(T(1 − T)/n), the test that Wilson's interval inverts. Nil for a target of 0 or 1.
  package var score: Double? {
    guard !isCertain else { return nil }
    let error = (target * (1 - target) / Double(share.denominator)).squareRoot()
    return (share.value - target) / error
  }

  /// The probability of so low a share if the target were true. Nil for a target of 0 or 1.
  package var probabilityBelowTarget: Double? { score.map(Normal.lower) }

  private var isCertain: Bool { target == 0 || target == 1 }
}
