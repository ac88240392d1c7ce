/// Whether a value attains its target, given what chance may do. The raw values are stable.
package enum TargetState: String, Sendable, Codable, CaseIterable {
  case attained = "atteint"
  case notAttained = "non_atteint"
  /// « Atteint ou proche, non distinguable ».
  case indistinguishable = "non_distinguable"

  /// By the value alone: a count, or a target of nobody or everybody.
  package init(value: Double, target: Double, _ direction: TargetDirection) {
    let isAttained = direction == .increase ? value >= target : value <= target
    self = isAttained ? .attained : .notAttained
  }

  /// By an interval of 90 %, one side in twenty each.
  package init(interval90: Interval, target: Double, _ direction: TargetDirection) {
    let (isAttained, isMissed) =
      switch direction {
      case .increase: (interval90.lower >= target, interval90.upper < target)
      case .decrease: (interval90.upper <= target, interval90.lower > target)
      }
    self = isAttained ? .attained : isMissed ? .notAttained : .indistinguishable
  }
}

/// Which way the target lies; a floor is as an increase, a ceiling as a decrease.
package enum TargetDirection: String, Sendable, Codable, CaseIterable {
  case increase, decrease
}

/// Whether a value that was to be kept has been kept.
package enum MaintainedState: String, Sendable, Codable, CaseIterable {
  case maintained = "maintenu"
  case notMaintained = "non_maintenu"
  case indistinguishable = "non_distinguable"

  /// By an interval of 90 % against the band target ± margin.
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
