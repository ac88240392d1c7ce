import Foundation
import Monitoring
import Writing

/// An indicator of an area followed quarter after quarter within each project. Never leaves this
/// module.
struct RawTrend {
  let indicator: Indicator
  let area: Area
  /// The projects that sent at least eight quarters, and four in five of those expected.
  let followed: [RawSeries]

  /// One for each area of an indicator that is followed in time.
  static func all(of raw: RawIndicator) -> [RawTrend] {
    raw.areas.map { area in
      RawTrend(
        indicator: raw.indicator, area: area.series.area,
        followed: area.members.filter(\.hasEnoughQuarters))
    }
  }

  /// From the first to the last quarter with a value.
  var span: PublishedTrend.Span? {
    let quarters = followed.flatMap(\.valuedQuarters)
    guard let first = quarters.min(), let last = quarters.max() else { return nil }
    return PublishedTrend.Span(first: first, last: last, projects: followed.count)
  }

  /// One series for each project, all from the first quarter of the first year.
  func values(over span: PublishedTrend.Span) -> [[Double?]] {
    guard let start = Quarter(year: span.first.year, number: 1) else { return [] }
    let quarters = Array(sequence(first: start) { $0 < span.last ? $0.next : nil })
    return followed.map { series in
      let figures = Dictionary(
        series.points.map { ($0.quarter, $0.measured?.figure?.double) },
        uniquingKeysWith: { first, _ in first })
      return quarters.map { figures[$0] ?? nil }
    }
  }

  /// The first and the last full year of each project that has two, all projects together.
  var fullYears: (first: Measured, last: Measured)? {
    let pairs = followed.compactMap(\.fullYears)
    guard let first = indicator.aggregateOverProjects(pairs.map(\.first)),
      let last = indicator.aggregateOverProjects(pairs.map(\.last))
    else { return nil }
    return (first, last)
  }

  /// Whether a volume builds up within the quarters followed.
  var includesStart: Bool {
    let isVolume = [.count, .amount].contains(indicator.measure) && indicator.overTime != .last
    return isVolume && followed.contains(where: \.includesStart)
  }
}

extension RawSeries {
  var valuedQuarters: [Quarter] {
    points.filter { $0.measured?.figure != nil }.map(\.quarter)
  }

  fileprivate var hasEnoughQuarters: Bool {
    let expected = points.count { $0.measured != .missing(.notApplicable) }
    let valued = valuedQuarters.count
    return valued >= 8 && 10 * valued >= 8 * expected
  }

  fileprivate var fullYears: (first: Measured, last: Measured)? {
    let years = Dictionary(grouping: valuedQuarters, by: \.year).filter { $0.value.count == 4 }
    guard let first = years.keys.min(), let last = years.keys.max(), first < last,
      let former = value(over: sources(of: .year(first))),
      let latter = value(over: sources(of: .year(last)))
    else { return nil }
    return (former, latter)
  }

  fileprivate var includesStart: Bool {
    guard let start = project?.startsOn, let first = valuedQuarters.first else { return false }
    return first < Quarter(of: start).moved(by: 4)
  }
}
