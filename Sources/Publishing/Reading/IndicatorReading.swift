import Foundation
import Monitoring
import Writing

/// What is published of a raw indicator, once it is known what may be shown.
struct IndicatorReading {
  let raw: RawIndicator
  let goals: ProjectGoals
  let shown: ShownValues
  let ranges: [String: ClosedRange<Int>]
  let shownBaselines: [String: Int]

  var published: PublishedIndicator {
    let targets = TargetReading(goals: goals, year: goals.year)
    return PublishedIndicator(
      indicator: raw.indicator,
      areas: raw.areas.map { area in
        published(
          area.series, members: area.members,
          target: targets.target(over: area.members, raw.indicator),
          baseline: goals.baseline(of: area.members, raw.indicator))
      },
      projects: raw.projects.map {
        published(
          $0, members: [$0], target: targets.target(of: $0),
          baseline: goals.goal(of: $0)?.baseline)
      },
      breakdowns: raw.breakdowns.map(published))
  }

  private func published(
    _ series: RawSeries, members: [RawSeries], target: RawTarget?, baseline: Decimal?
  ) -> PublishedSeries {
    PublishedSeries(
      area: series.area,
      points: series.points.map { point in
        PublishedPoint(
          quarter: point.quarter,
          value: value(point.measured, series.area, TimeSpan.quarter(point.quarter).key),
          projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
      },
      year: value(series.year, series.area, TimeSpan.year(goals.year).key),
      cumulated: value(series.cumulated, series.area, TimeSpan.cumulated.key),
      baseline: self.baseline(baseline, series.area, BaselineCountTable.key(series.area)),
      target: target.map { assessed($0, series.area) },
      projectsWithValue: members.count { $0.cumulated?.figure != nil },
      projectsExpected: members.count,
      quartersWithValue: series.points.reduce(0) { $0 + $1.projectsWithValue },
      quartersExpected: series.points.reduce(0) { $0 + $1.projectsExpected })
  }

  private func assessed(_ target: RawTarget, _ area: Area) -> PublishedTarget {
    TargetAssessment(
      indicator: raw.indicator, raw: target,
      baseline: baseline(target.baseline, area, BaselineCountTable.key(ofTarget: area)),
      actual: value(target.actual, area, IndicatorCountTable.targetPlace),
      isHidden: { !shown.contains($0, IndicatorCountTable.targetPlace) }
    ).published
  }

  private func published(_ breakdown: RawBreakdown) -> PublishedBreakdown {
    let references = ReferenceShares(
      raw.indicator, by: breakdown.disaggregation, among: raw.breakdowns.map(\.disaggregation))
    return PublishedBreakdown(
      area: breakdown.area, disaggregation: breakdown.disaggregation.name,
      isOrdered: breakdown.disaggregation.isOrdered,
      lines: zip(breakdown.disaggregation.categories, breakdown.categories).map {
        PublishedLine(
          name: $0.name, value: value($1, breakdown.area, $0.id.uuidString),
          reference: references[$0.id])
      },
      unknown: value(
        breakdown.unknown, breakdown.area, breakdown.disaggregation.id.uuidString),
      total: value(breakdown.total, breakdown.area, TimeSpan.cumulated.key),
      projectsWithValue: raw.members(of: breakdown.area).count { $0.cumulated?.figure != nil })
  }

  /// Shown whole or not at all; a mean is told with its number of people only.
  private func value(_ measured: Measured?, _ area: Area, _ place: String) -> PublishedValue {
    guard let measured else { return .none }
    guard raw.indicator.isProtected else { return PublishedValue(measured) }
    // A quotient of nobody is a count too: told, it would give what is hidden beside it by subtraction.
    if case .missing = measured { return PublishedValue(measured) }
    if raw.indicator.isOfUnknownNumber { return .hidden }
    return shown.contains(area, place)
      ? told(measured) : .hidden(within: ranges[FigureKey(area, place, .whole).text])
  }

  /// A mean with its number of people and without its sum, in which each person would weigh.
  private func told(_ measured: Measured) -> PublishedValue {
    guard raw.indicator.measure == .mean, case .quotient(_, let people) = measured,
      let mean = measured.figure
    else { return PublishedValue(measured) }
    return PublishedValue(
      figure: .value(mean.rounded(to: raw.indicator.decimals)), numerator: nil,
      denominator: people)
  }

  /// A count where it is shown; a share or a mean where enough people stand behind it. How many they
  /// were at the start nobody says: those of the project's first year stand for them.
  private func baseline(_ baseline: Decimal?, _ area: Area, _ key: String) -> PublishedFigure {
    guard let baseline else { return .none }
    guard raw.indicator.isProtected else { return .value(baseline) }
    let isTold =
      raw.indicator.measure.isQuotient ? isFirstYearShown(of: area) : shownBaselines[key] != nil
    return isTold ? .value(baseline) : .hidden
  }

  private func isFirstYearShown(of area: Area) -> Bool {
    let series = raw.projects.first { $0.area == area }
    guard let first = series?.valuedQuarters.first else { return false }
    return shown.contains(area, TimeSpan.year(first.year).key)
  }
}
