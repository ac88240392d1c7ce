package import Monitoring

/// What a publication tells of one axis: what the report of the axis is made from.
package struct AxisPublication: Sendable {
  package let call: Call
  package let axis: Axis
  package let year: Int
  package let today: Day
  package let axes: [Axis]
  package let departments: [Department]
  /// The projects of the axis, by code.
  package let projects: [Project]
  package let indicators: [AxisIndicator]
  package let completeness: [PublishedCompleteness]
  package let surveys: [AxisSurvey]
  package let isFictitious: Bool
  /// Of the whole publication.
  package let digest: String

  package func project(_ code: String?) -> Project? {
    projects.first { $0.code == code }
  }
}

/// One indicator over an axis where it is common, and by the axis's projects.
package struct AxisIndicator: Sendable {
  package let indicator: Indicator
  /// Nothing for the indicator of a single project, or one that is not put together.
  package let axis: PublishedSeries?
  package let projects: [PublishedSeries]
  package let breakdowns: [PublishedBreakdown]

  package var isCommon: Bool {
    if case .project = indicator.scope { false } else { true }
  }
}

/// What the people of an axis's projects answered to one survey.
package struct AxisSurvey: Sendable {
  package let title: String
  package let quarter: Quarter
  package let isFictitious: Bool
  /// All projects of the axis together.
  package let total: PublishedTurnout
  package let turnout: [PublishedTurnout]
  package let questions: [PublishedQuestion]
}

extension Publication {
  /// Nothing where the call had no such axis.
  package func axis(_ code: String) -> AxisPublication? {
    guard let axis = content.axes.first(where: { $0.code == code }) else { return nil }
    let projects = content.projects.filter { $0.isOn(axis) }
    let codes = Set(projects.map(\.code))
    let surveys = content.surveys.compactMap { $0.slice(of: axis, projects: codes) }
    return AxisPublication(
      call: content.call, axis: axis, year: content.year, today: content.today,
      axes: content.axes, departments: content.departments, projects: projects,
      indicators: content.indicators.compactMap { $0.slice(of: axis, projects: codes) },
      completeness: content.completeness.filter { codes.contains($0.projectCode) },
      surveys: surveys,
      isFictitious: content.call.isFictitious || projects.contains(where: \.isFictitious)
        || surveys.contains(where: \.isFictitious),
      digest: digest)
  }
}

extension PublishedIndicator {
  /// Nothing for the indicators of other axes and of their projects.
  fileprivate func slice(of axis: Axis, projects codes: Set<String>) -> AxisIndicator? {
    switch indicator.scope {
    case .axis(let code) where code != axis.code: return nil
    case .project(let code) where !codes.contains(code): return nil
    default: break
    }
    let here = projects.filter { codes.contains($0.projectCode ?? "") }
    let together = areas.first { $0.area == .axis(code: axis.code) }
    let whole = together?.area ?? (here.count == 1 ? here[0].area : nil)
    return AxisIndicator(
      indicator: indicator, axis: together, projects: here,
      breakdowns: breakdowns.filter { $0.area == whole })
  }
}

extension PublishedSurvey {
  /// Nothing where no project of the axis took part.
  fileprivate func slice(of axis: Axis, projects codes: Set<String>) -> AxisSurvey? {
    guard let area = areas.first(where: { $0.total.area == .axis(code: axis.code) }) else {
      return nil
    }
    return AxisSurvey(
      title: title, quarter: quarter, isFictitious: isFictitious, total: area.total,
      turnout: turnout.filter { codes.contains($0.projectCode ?? "") }, questions: area.questions)
  }
}

extension Project {
  package func isOn(_ axis: Axis) -> Bool {
    axes.contains { $0.axisCode == axis.code }
  }
}
