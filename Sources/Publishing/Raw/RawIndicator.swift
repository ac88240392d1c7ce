import Dataset
import Foundation
import Monitoring

/// One indicator, aggregated but not yet protected. Never leaves this module.
struct RawIndicator {
  /// A series over several projects, with theirs.
  struct Aggregate {
    var series: RawSeries
    var members: [RawSeries]
  }

  /// A project's categories of one disaggregation, in its order.
  struct ProjectBreakdown {
    var disaggregation: Disaggregation
    var series: RawSeries
    var categories: [Measured?]
    /// The same by year, of indicators whose years add up.
    var years: [Int: [Measured?]]
  }

  let indicator: Indicator
  let projects: [RawSeries]
  /// The call and its axes; empty for the indicator of a single project, or one that is not
  /// aggregated.
  let areas: [Aggregate]
  let splits: [ProjectBreakdown]
  let breakdowns: [RawBreakdown]

  init(_ indicator: Indicator, from raw: RawFigures) {
    self.indicator = indicator
    let dataset = raw.dataset
    let projects = dataset.projects.filter { indicator.concerns($0) }
      .map { raw.series(of: indicator, in: $0) }
    let areas = indicator.areas(among: dataset.axes).map { area, includes in
      let members = projects.filter { $0.project.map(includes) ?? false }
      return Aggregate(series: raw.series(of: indicator, over: area, members), members: members)
    }
    .filter { !$0.members.isEmpty }
    let disaggregations = indicator.disaggregationCodes.compactMap { code in
      dataset.disaggregations.first { $0.code == code }
    }
    let splits = disaggregations.flatMap { disaggregation in
      projects.filter { $0.cumulated?.figure != nil }.map { series in
        ProjectBreakdown(
          disaggregation: disaggregation, series: series,
          categories: disaggregation.categories.map { raw.category($0, of: series) },
          years: raw.years(of: disaggregation, series))
      }
    }
    let wholes = areas.isEmpty ? projects.map { Aggregate(series: $0, members: [$0]) } : areas
    self.projects = projects
    self.areas = areas
    self.splits = splits
    breakdowns = wholes.flatMap { whole in
      let own = Set(whole.members.map(\.area))
      return disaggregations.compactMap { disaggregation in
        RawBreakdown(
          disaggregation, of: whole.series,
          from: splits.filter {
            $0.disaggregation.id == disaggregation.id && own.contains($0.series.area)
          }
          .map(\.categories))
      }
    }
  }

  func members(of area: Area) -> [RawSeries] {
    areas.first { $0.series.area == area }?.members ?? projects.filter { $0.area == area }
  }
}

extension Indicator {
  fileprivate func concerns(_ project: Project) -> Bool {
    switch scope {
    case .call: true
    case .axis(let code): project.axes.contains { $0.axisCode == code }
    case .project(let code): project.code == code
    }
  }

  fileprivate func areas(among axes: [Axis]) -> [(Area, (Project) -> Bool)] {
    guard overProjects != .none else { return [] }
    switch scope {
    case .project: return []
    case .axis(let code): return [(.axis(code: code), { _ in true })]
    case .call:
      return [(.call, { _ in true })]
        + axes.map { axis in (.axis(code: axis.code), { $0.isOn(axis) }) }
    }
  }
}
