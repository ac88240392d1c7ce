import Foundation
import Monitoring
import Statistics
import Writing

/// What is said of a target, from the value that it is held against.
struct TargetAssessment {
  let indicator: Indicator
  let raw: RawTarget
  let baseline: PublishedFigure
  /// As it may be shown.
  let actual: PublishedValue
  /// Whether the value of one of the projects that it unites is hidden.
  let isHidden: (Area) -> Bool

  var published: PublishedTarget {
    PublishedTarget(
      target: isTargetTold ? raw.target : nil, range: range, kind: raw.kind, term: raw.term,
      actual: actual, attainment: attainment, state: state, projects: raw.sources.count)
  }

  /// Not where the weights that make a mean of targets would tell a hidden number of people.
  private var isTargetTold: Bool { !raw.weighed.contains { isHidden($0.area) } }

  /// From the targets of the projects, which are public, and the people who are told: those of all
  /// projects, and of each that is not hidden.
  private var range: ClosedRange<Int>? {
    guard !isTargetTold, indicator.measure == .proportion, actual.denominator != nil,
      let bounds = raw.weighed.bounds(hiding: isHidden)
    else { return nil }
    let percent = { (bound: Decimal) in (bound * 100).double }
    return Int(percent(bounds.least).rounded(.down))...Int(percent(bounds.most).rounded(.up))
  }

  /// Only where there is a way to go: not for a level to keep, nor for a limit.
  private var attainment: PublishedAttainment {
    guard raw.kind == .reach, indicator.direction != .maintain else {
      return .notAssessable(.noTarget)
    }
    guard raw.actual?.figure != nil else { return .notAssessable(.noActual) }
    // Together with the target, an attainment discloses the value and the baseline.
    if actual.figure == .hidden || baseline == .hidden || !isTargetTold { return .hidden }
    switch wholeAttainment {
    case .fraction(let fraction): return .fraction(fraction)
    case .notAssessable(let cause): return .notAssessable(cause)
    }
  }

  private var wholeAttainment: Attainment {
    Attainment.of(
      actual: raw.actual?.figure, baseline: raw.baseline, target: raw.target,
      direction: indicator.direction)
  }

  private var state: PublishedTargetState {
    guard let measured = raw.actual, let figure = measured.figure else { return .noValue }
    if actual.figure == .hidden {
      return isSafeByItself(measured) ? state(of: measured, figure, against: raw.target) : .hidden
    }
    guard isTargetTold else { return stateWithoutWeights(measured, figure) }
    return state(of: measured, figure, against: raw.target)
  }

  private func state(
    of measured: Measured, _ figure: Decimal, against target: Decimal
  ) -> PublishedTargetState {
    if case .quotient(let numerator, let denominator) = measured, indicator.measure == .proportion {
      return ofShare(numerator, denominator, against: target)
    }
    if indicator.direction == .maintain { return kept(figure, at: target) }
    guard raw.kind == .reach, !indicator.measure.isQuotient else {
      return meets(figure, target) ? .reached : .notReached
    }
    // Short of the target, how far would bound a hidden baseline.
    if baseline == .hidden { return meets(figure, target) ? .reached : .hidden }
    return ofCount
  }

  /// Told where it is the same whatever the hidden weights.
  private func stateWithoutWeights(
    _ measured: Measured, _ figure: Decimal
  ) -> PublishedTargetState {
    guard let bounds = raw.weighed.bounds(hiding: isHidden) else { return .hidden }
    let low = state(of: measured, figure, against: bounds.least)
    return low == state(of: measured, figure, against: bounds.most) ? low : .hidden
  }

  /// A verdict on a share of many people in several projects tells nothing of one of them: it allows for
  /// chance. One on a count or a mean would say on which side of the target the hidden value lies.
  private func isSafeByItself(_ measured: Measured) -> Bool {
    guard raw.sources.count >= 3, indicator.measure == .proportion,
      case .quotient(let numerator, let denominator) = measured
    else { return false }
    let least = Decimal(CallFloor.people)
    return numerator >= least && denominator - numerator >= least
  }

  /// By Wilson's interval at 90 %, so that 59 % against 59 % is neither reached nor missed.
  private func ofShare(
    _ numerator: Decimal, _ denominator: Decimal, against target: Decimal
  ) -> PublishedTargetState {
    guard denominator >= Decimal(CallFloor.people) else { return .tooFewPeople }
    guard
      let share = try? Share(numerator.wholeNumber, of: denominator.wholeNumber),
      let held = try? ShareTarget(share, target: target.double, direction)
    else { return .noValue }
    if indicator.direction == .maintain {
      let band = indicator.band(around: target).double
      guard let kept = try? held.maintained(within: band) else { return .noValue }
      return PublishedTargetState(kept)
    }
    return PublishedTargetState(held.state)
  }

  private var direction: TargetDirection {
    switch raw.kind {
    case .floor: .increase
    case .ceiling: .decrease
    case .reach: indicator.direction == .decrease ? .decrease : .increase
    }
  }

  /// Complete figures have no interval: the band alone tells.
  private func kept(_ figure: Decimal, at target: Decimal) -> PublishedTargetState {
    (figure - target).magnitude <= indicator.band(around: target) ? .maintained : .notMaintained
  }

  private func meets(_ figure: Decimal, _ target: Decimal) -> Bool {
    direction == .decrease ? figure <= target : figure >= target
  }

  private var ofCount: PublishedTargetState {
    guard case .fraction(let fraction) = wholeAttainment else {
      guard case .notAssessable(let cause) = wholeAttainment else { return .noValue }
      return PublishedTargetState(cause)
    }
    return PublishedTargetState(attainment: fraction)
  }
}

extension PublishedTargetState {
  /// Of complete figures: 100, 80 and 50 %.
  init(attainment fraction: Decimal) {
    self =
      switch Attainment.fraction(fraction).status {
      case .reached: .reached
      case .nearly: .nearly
      case .partly: .partly
      case .notReached: .notReached
      case .notAssessable: .noValue
      }
  }

  init(_ state: TargetState) {
    self =
      switch state {
      case .attained: .reached
      case .notAttained: .notReached
      case .indistinguishable: .indistinct
      }
  }

  init(_ state: MaintainedState) {
    self =
      switch state {
      case .maintained: .maintained
      case .notMaintained: .notMaintained
      case .indistinguishable: .indistinct
      }
  }

  init(_ cause: Attainment.Cause) {
    self =
      switch cause {
      case .noActual, .noTarget: .noValue
      case .noBaseline: .noBaseline
      case .targetIsBaseline: .targetIsBaseline
      }
  }
}
