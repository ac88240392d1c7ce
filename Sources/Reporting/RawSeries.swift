import Foundation
import Monitoring

/// An indicator through time before protection. Never leaves this module.
struct RawSeries {
  var indicator: Indicator
  /// Nothing for the whole axis.
  var project: Project?
  var points: [RawPoint]
  var year: Measured?
  var cumulated: Measured?

  /// The quarters with a value that the sum over time is made of; only one where the last or the
  /// highest counts.
  func sources(of total: Measured?, within range: (Quarter) -> Bool) -> [Quarter] {
    let known = points.filter { range($0.quarter) && $0.measured?.figure != nil }
    switch indicator.overTime {
    case .sum, .weightedMean: return known.map(\.quarter)
    case .last, .max: return known.last { $0.measured == total }.map { [$0.quarter] } ?? []
    }
  }
}

struct RawPoint {
  var quarter: Quarter
  var measured: Measured?
  var projectsWithValue: Int
  var projectsExpected: Int
}

/// The values of a dataset by place, and the series that the indicators' rules make of them.
struct RawFigures {
  private struct Place: Hashable {
    var project: UUID
    var cell: Cell
    var quarter: Quarter
  }

  let dataset: AxisDataset
  private let values: [Place: Measured]
  private let expected: [UUID: [Quarter]]

  init(_ dataset: AxisDataset) {
    self.dataset = dataset
    values = Dictionary(
      dataset.observations.map {
        (Place(project: $0.projectID, cell: $0.cell, quarter: $0.quarter), $0.measured)
      }, uniquingKeysWith: { _, latest in latest })
    expected = Dictionary(grouping: dataset.quarters, by: \.projectID)
      .mapValues { $0.map(\.quarter).sorted() }
  }

  func series(of indicator: Indicator, in project: Project) -> RawSeries {
    let points = (expected[project.id] ?? []).map { quarter in
      let measured = value(indicator, in: project, at: quarter)
      return RawPoint(
        quarter: quarter, measured: measured,
        projectsWithValue: measured?.figure == nil ? 0 : 1, projectsExpected: 1)
    }
    let ofYear = points.filter { $0.quarter.year == dataset.year }
    return RawSeries(
      indicator: indicator, project: project, points: points,
      year: overTime(indicator, ofYear.compactMap(\.measured)),
      cumulated: overTime(indicator, points.compactMap(\.measured)))
  }

  /// Nothing where the indicator is not to be put together over projects.
  func series(of indicator: Indicator, over projects: [RawSeries]) -> RawSeries? {
    guard indicator.overProjects != .none else { return nil }
    let quarters = Set(projects.flatMap { $0.points.map(\.quarter) }).sorted()
    let points = quarters.map { quarter in
      let here = projects.compactMap { $0.points.first { $0.quarter == quarter } }
      return RawPoint(
        quarter: quarter, measured: indicator.aggregateOverProjects(here.compactMap(\.measured)),
        projectsWithValue: here.reduce(0) { $0 + $1.projectsWithValue },
        projectsExpected: here.count)
    }
    return RawSeries(
      indicator: indicator, project: nil, points: points,
      year: indicator.aggregateOverProjects(projects.compactMap(\.year)),
      cumulated: indicator.aggregateOverProjects(projects.compactMap(\.cumulated)))
  }

  /// One category since the start, from the same quarters as the total, so that they add up.
  func category(_ category: Monitoring.Category, of series: RawSeries) -> Measured? {
    guard let project = series.project else { return nil }
    let quarters = series.sources(of: series.cumulated) { _ in true }
    let parts = quarters.compactMap {
      value(series.indicator, category: category.id, in: project, at: $0)
    }
    return overTime(series.indicator, parts)
  }

  private func value(
    _ indicator: Indicator, category: UUID? = nil, in project: Project, at quarter: Quarter
  ) -> Measured? {
    let cell = Cell(indicatorID: indicator.id, categoryID: category)
    return values[Place(project: project.id, cell: cell, quarter: quarter)]
  }

  /// Where every value is missing, the last reason stands for them all.
  private func overTime(_ indicator: Indicator, _ values: [Measured]) -> Measured? {
    indicator.aggregateOverTime(values) ?? values.last
  }
}
