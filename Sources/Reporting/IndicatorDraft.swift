import Foundation
import Monitoring

/// One indicator put together but not yet protected. Never leaves this module.
struct IndicatorDraft {
  let indicator: Indicator
  /// Nothing for the indicator of a single project, or one that is not put together.
  let axis: RawSeries?
  let projects: [RawSeries]
  let breakdowns: [RawBreakdown]

  init(_ indicator: Indicator, from raw: RawFigures) {
    self.indicator = indicator
    if case .project(let code) = indicator.scope {
      projects = raw.dataset.projects.filter { $0.code == code }
        .map { raw.series(of: indicator, in: $0) }
      axis = nil
    } else {
      let all = raw.dataset.projects.map { raw.series(of: indicator, in: $0) }
      projects = all
      axis = raw.series(of: indicator, over: all)
    }
    breakdowns =
      Self.whole(axis: axis, projects: projects)
      .map { [projects] in raw.breakdowns(of: $0, from: projects) } ?? []
  }

  /// What breakdowns break down: the axis, or the one project of a specific indicator.
  var whole: RawSeries? { Self.whole(axis: axis, projects: projects) }

  private static func whole(axis: RawSeries?, projects: [RawSeries]) -> RawSeries? {
    axis ?? (projects.count == 1 ? projects[0] : nil)
  }
}
