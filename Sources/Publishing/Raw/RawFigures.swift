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
  private let expected: [UUID: [ListedQuarter]]

  init(_ dataset: CallDataset) {
    self.dataset = dataset
    values = Dictionary(
      dataset.observations.map {
        (Place(project: $0.projectID, cell: $0.cell, quarter: $0.quarter), $0.measured)
      }, uniquingKeysWith: { _, latest in latest })
    expected = Dictionary(grouping: dataset.quarters, by: \.projectID)
      .mapValues { $0.sorted { $0.quarter < $1.quarter } }
  }

  func series(of indicator: Indicator, in project: Project) -> RawSeries {
    let asked = (expected[project.id] ?? []).filter { indicator.isAsked(in: $0.quarter) }
    let points = asked.map { report in
      let measured = value(indicator, in: project, at: report.quarter)
      return RawPoint(
        quarter: report.quarter, measured: measured,
        projectsWithValue: measured?.figure == nil ? 0 : 1, projectsExpected: 1,
        isReceived: report.isCounted)
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
        quarter: quarter, measured: indicator.together(here.map(\.measured)),
        projectsWithValue: here.reduce(0) { $0 + $1.projectsWithValue },
        projectsExpected: here.count, isReceived: here.allSatisfy(\.isReceived))
    }
    return RawSeries(
      indicator: indicator, area: area, points: points,
      year: indicator.together(projects.map(\.year)),
      cumulated: indicator.together(projects.map(\.cumulated)))
  }

  /// One category, from the same quarters as the total, so that they add up.
  func category(
    _ category: Monitoring.Category, of series: RawSeries, over span: TimeSpan = .cumulated
  ) -> Measured? {
    guard let project = series.project else { return nil }
    let parts = series.sources(of: span).compactMap {
      value(series.indicator, category: category.id, in: project, at: $0)
    }
    return overTime(series.indicator, parts)
  }

  /// The categories of a project's years with a value; none unless years add up.
  func years(of disaggregation: Disaggregation, _ series: RawSeries) -> [Int: [Measured?]] {
    guard [.sum, .weightedMean].contains(series.indicator.overTime) else { return [:] }
    let years = Set(series.sources(of: .cumulated).map(\.year))
    return Dictionary(
      uniqueKeysWithValues: years.map { year in
        (
          year,
          disaggregation.categories.map { category($0, of: series, over: .year(year)) }
        )
      })
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

extension Indicator {
  /// If all say that there is no value, that stands for them all, for it is not « non reçu »: the reason of
  /// those to whom it applies, « non disponible » where they differ. Where one said nothing, nothing does.
  func together(_ values: [Measured?]) -> Measured? {
    let told = values.compactMap(\.self)
    let whole = aggregateOverProjects(told)
    guard whole == nil, told.count == values.count, told.allSatisfy({ $0.figure == nil }) else {
      return whole
    }
    return Missing.together(
      told.compactMap { if case .missing(let missing) = $0 { missing } else { nil } }
    ).map(Measured.missing)
  }
}
