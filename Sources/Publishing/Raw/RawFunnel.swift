import Foundation
import Monitoring

/// A proportion of each project of an area over one full year. Never leaves this module.
struct RawFunnel {
  let indicator: Indicator
  let area: Area
  let year: Int
  /// Those that sent all four quarters of the year, and the value of it.
  let projects: [(series: RawSeries, measured: Measured)]
  let projectsExpected: Int

  /// With fewer projects nothing can be said of any.
  static let fewestProjects = 5

  /// One for each area of several projects; none of passages, which are not people.
  static func all(of raw: RawIndicator, until year: Int) -> [RawFunnel] {
    guard raw.indicator.measure == .proportion, raw.indicator.counting != .perQuarter else {
      return []
    }
    return raw.areas.filter { $0.members.count > 1 }.map { area in
      RawFunnel(raw.indicator, area, until: year)
    }
  }

  /// Over the last year that enough projects sent whole; failing that, over the last one.
  private init(_ indicator: Indicator, _ area: RawIndicator.Aggregate, until year: Int) {
    let years = Set(area.members.flatMap { $0.points.map(\.quarter.year) })
    let full = years.filter { candidate in
      candidate <= year
        && area.members.count { $0.isFull(candidate) } >= Self.fewestProjects
    }
    let compared = full.max() ?? year
    self.indicator = indicator
    self.area = area.series.area
    self.year = compared
    projectsExpected = area.members.count
    projects = area.members.filter { $0.isFull(compared) }.compactMap { series in
      series.value(over: series.sources(of: .year(compared))).map { (series, $0) }
    }
  }
}
