import Dataset
import Foundation
import Monitoring

/// The values of a dataset by place, and the series that the rules of indicators make of them.
struct RawFigures {
  private struct Place: Hashable {
    var project: UUID
    var cell: Cell
    var quarter: Quarter
  }

  let dataset: CallDataset
  private let values: [Place: Measured]
  private let expected: [UUID: [Quarter]]

  init(_ dataset: CallDataset) {
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
      indicator: indicator, area: .project(code: project.code), project: project, points: points,
      year: overTime(indicator, ofYear.compactMap(\.measured)),
      cumulated: overTime(indicator, points.compactMap(\.measured)))
  }

  func series(of indicator: Indicator, over area: Area, _ projects: [RawSeries]) -> RawSeries {
    let byQuarter = Dictionary(grouping: projects.flatMap(\.points), by: \.quarter)
    let points = byQuarter.keys.sorted().map { quarter in
      let here = byQuarter[quarter] ?? []
      return RawPoint(
        quarter: quarter, measured: indicator.aggregateOverProjects(here.compactMap(\.measured)),
        projectsWithValue: here.reduce(0) { $0 + $1.projectsWithValue },
        projectsExpected: here.count)
    }
    return RawSeries(
      indicator: indicator, area: area, points: points,
      year: indicator.aggregateOverProjects(projects.compactMap(\.year)),
      cumulated: indicator.aggregateOverProjects(projects.compactMap(\.cumulated)))
  }

  /// One category since the start, from the same quarters as the total, so that they add up.
  func category(_ category: Monitoring.Category, of series: RawSeries) -> Measured? {
    guard let project = series.project else { return nil }
    let quarters = series.sources(of: .cumulated, year: dataset.year)
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

  /// If every value is missing, the last reason stands for them all.
  private func overTime(_ indicator: Indicator, _ values: [Measured]) -> Measured? {
    indicator.aggregateOverTime(values) ?? values.last
  }
}
