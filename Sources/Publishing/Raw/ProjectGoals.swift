import Foundation
import Monitoring

/// The goals of projects.
struct ProjectGoals {
  let goals: [Goal]
  let year: Int

  func goal(of series: RawSeries) -> Goal? {
    goals.first { $0.projectID == series.project?.id && $0.indicatorID == series.indicator.id }
  }

  /// The baselines of several projects put together; nil unless each project with a value has one.
  func baseline(of members: [RawSeries], _ indicator: Indicator) -> Decimal? {
    let valued = members.filter { $0.cumulated?.figure != nil }
    let own = valued.compactMap { goal(of: $0)?.baseline }
    guard indicator.overProjects == .sum, !own.isEmpty, own.count == valued.count else {
      return nil
    }
    return own.reduce(0, +)
  }
}
