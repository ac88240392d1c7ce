import Foundation
import Monitoring

/// The goals of projects, and those of an area that follow from them.
struct ProjectGoals {
  let goals: [Goal]
  let year: Int

  func goal(of series: RawSeries) -> Goal? {
    goals.first { $0.projectID == series.project?.id && $0.indicatorID == series.indicator.id }
  }

  func aim(of goal: Goal?) -> PublishedTarget? {
    if let target = goal?.finalTarget { return PublishedTarget(target: target, term: .final) }
    if let target = goal?.yearTargets[year] {
      return PublishedTarget(target: target, term: .year(year))
    }
    return nil
  }

  /// The common goal of all projects with a value. Nil if one of them has none, or if quotients
  /// with different targets would have to be averaged.
  func common(of members: [RawSeries], _ indicator: Indicator) -> Goal? {
    let valued = members.filter { $0.cumulated?.figure != nil }
    let own = valued.compactMap { goal(of: $0) }
    let aims = own.compactMap { aim(of: $0) }
    guard let first = aims.first, aims.count == valued.count,
      aims.allSatisfy({ $0.term == first.term }),
      let target = together(aims.map(\.target), of: indicator)
    else { return nil }
    let baselines = own.compactMap(\.baseline)
    var common = own[0]
    common.baseline = nil
    if !baselines.isEmpty {
      guard baselines.count == own.count,
        let baseline = together(baselines, of: indicator)
      else { return nil }
      common.baseline = baseline
    }
    common.finalTarget = nil
    common.yearTargets = [:]
    switch first.term {
    case .final: common.finalTarget = target
    case .year(let year): common.yearTargets[year] = target
    }
    return common
  }

  private func together(_ values: [Decimal], of indicator: Indicator) -> Decimal? {
    switch indicator.overProjects {
    case .sum: values.reduce(0, +)
    case .weightedMean: Set(values).count == 1 ? values[0] : nil
    case .none: nil
    }
  }
}
