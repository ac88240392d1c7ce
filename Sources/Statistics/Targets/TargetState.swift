/// Whether a value attains its target, allowing for chance. The raw values are stable.
package enum TargetState: String, Sendable, Codable, CaseIterable {
  case attained = "atteint"
  case notAttained = "non_atteint"
  /// « Atteint ou proche, non distinguable ».
  case indistinguishable = "non_distinguable"

  /// From the value alone, for a count or for a target of nobody or everybody.
  package init(value: Double, target: Double, _ direction: TargetDirection) {
    let isAttained = direction == .increase ? value >= target : value <= target
    self = isAttained ? .attained : .notAttained
  }

  /// From a 90 % interval, which leaves out 5 % on each side.
  package init(interval90: Interval, target: Double, _ direction: TargetDirection) {
    let (isAttained, isMissed) =
      switch direction {
      case .increase: (interval90.lower >= target, interval90.upper < target)
      case .decrease: (interval90.upper <= target, interval90.lower > target)
      }
    self = isAttained ? .attained : isMissed ? .notAttained : .indistinguishable
  }
}

/// On which side the target lies: a floor counts as an increase, a ceiling as a decrease.
package enum TargetDirection: String, Sendable, Codable, CaseIterable {
  case increase, decrease
}

/// Whether a value that was to be maintained has been.
package enum MaintainedState: String, Sendable, Codable, CaseIterable {
  case maintained = "maintenu"
  case notMaintained = "non_maintenu"
  case indistinguishable = "non_distinguable"

  /// From a 90 % interval compared with the band target ± margin.
  package init(interval90: Interval, target: Double, margin: Double) {
    let band = Interval(lower: target - margin, upper: target + margin)
    if band.lower <= interval90.lower, interval90.upper <= band.upper {
      self = .maintained
    } else if interval90.upper < band.lower || band.upper < interval90.lower {
      self = .notMaintained
    } else {
      self = .indistinguishable
    }
  }
}
