import Foundation
import Monitoring

/// A target and the value that it is held against, before protection. Never leaves this module.
struct RawTarget {
  var target: Decimal
  var kind: TargetKind
  var term: PublishedTarget.Term
  var actual: Measured?
  /// The projects that have a target and a value, each with the quarters that its value is made of.
  var sources: [(series: RawSeries, quarters: [Quarter])]
  var baseline: Decimal?
  /// The projects whose baselines it adds up.
  var members: [Area]
  /// The targets that it is the mean of, weighed by the people of each; none where it is a sum, or
  /// where all are the same.
  var weighed: [WeighedTarget] = []
}

/// Chooses what each target is held against: flows against what was done since the start, all else
/// against the last full year.
struct TargetReading {
  let goals: ProjectGoals
  let year: Int

  func target(of series: RawSeries) -> RawTarget? {
    guard let goal = goals.goal(of: series), let held = held(goal, series) else { return nil }
    let quarters = series.quarters(of: held.term)
    return RawTarget(
      target: held.target, kind: goal.kind, term: held.term,
      actual: series.value(over: quarters) ?? series.reason(in: held.term),
      sources: [(series, quarters)], baseline: goal.baseline, members: [series.area])
  }

  /// Over the projects that have a target, and a value if any has one; nil if none has a target.
  func target(over members: [RawSeries], _ indicator: Indicator) -> RawTarget? {
    let all = members.compactMap { target(of: $0) }
    let measured = all.filter { $0.actual?.figure != nil }
    let own = measured.isEmpty ? all : measured
    guard let first = own.first, own.allSatisfy({ $0.kind == first.kind }) else { return nil }
    let terms = Set(own.map(\.term))
    let baselines = own.compactMap(\.baseline)
    let weighed = indicator.measure.isQuotient ? own.compactMap(\.asWeighed) : []
    return RawTarget(
      target: Self.together(own, weighed, indicator), kind: first.kind,
      term: terms.count == 1 ? first.term : .lastFullYears,
      actual: indicator.together(own.map(\.actual)),
      sources: measured.flatMap(\.sources),
      baseline: indicator.measure.isQuotient || baselines.count < own.count
        ? nil : baselines.reduce(0, +), members: own.flatMap(\.members),
      weighed: Set(own.map(\.target)).count > 1 ? weighed : [])
  }

  /// Sums of counts; for quotients the mean of the targets by the people of each project, where they
  /// are known.
  private static func together(
    _ own: [RawTarget], _ weighed: [WeighedTarget], _ indicator: Indicator
  ) -> Decimal {
    let sum = own.map(\.target).reduce(0, +)
    guard indicator.measure.isQuotient else { return sum }
    return weighed.mean ?? sum / Decimal(own.count)
  }

  private func held(
    _ goal: Goal, _ series: RawSeries
  ) -> (target: Decimal, term: PublishedTarget.Term)? {
    switch goal.period ?? series.indicator.usualTargetPeriod {
    case .life: break
    case .year:
      guard let last = series.lastFullYear(until: year) else { break }
      let isEnd = series.project.map { last >= $0.endsOn.year } ?? true
      let ofYear = goal.yearTargets[last]
      let target = isEnd ? goal.finalTarget ?? ofYear : ofYear ?? goal.finalTarget
      if let target { return (target, .year(last)) }
    }
    if let target = goal.finalTarget { return (target, .life) }
    return goal.yearTargets[year].map { ($0, .year(year)) }
  }
}

extension Indicator {
  /// Flows add up since the start; a proportion, a mean, a stock and people counted once do not.
  fileprivate var usualTargetPeriod: TargetPeriod {
    overTime == .sum && counting != .once ? .life : .year
  }
}

extension RawSeries {
  /// The last year, not after another, of which all four quarters were received.
  fileprivate func lastFullYear(until year: Int) -> Int? {
    Set(points.map(\.quarter.year)).filter { $0 <= year && isFull($0) }.max()
  }

  /// Why a period has no value, where its holder said so: the last reason.
  fileprivate func reason(in term: PublishedTarget.Term) -> Measured? {
    let told = points.filter { point in
      if case .year(let year) = term { point.quarter.year == year } else { true }
    }.compactMap(\.measured)
    return told.allSatisfy { $0.figure == nil } ? told.last : nil
  }

  fileprivate func quarters(of term: PublishedTarget.Term) -> [Quarter] {
    switch term {
    case .life, .lastFullYears: sources(of: .cumulated)
    case .year(let year): sources(of: .year(year))
    }
  }
}
