import Foundation
import Monitoring

/// What is published of a raw indicator, once it is known what may be shown.
struct IndicatorReading {
  let raw: RawIndicator
  let goals: ProjectGoals
  let shown: [String: Int]
  let shownBaselines: [String: Int]

  var published: PublishedIndicator {
    PublishedIndicator(
      indicator: raw.indicator,
      areas: raw.areas.map { area in
        published(
          area.series, members: area.members, goal: goals.common(of: area.members, raw.indicator))
      },
      projects: raw.projects.map { published($0, members: [$0], goal: goals.goal(of: $0)) },
      breakdowns: raw.breakdowns.map(published))
  }

  private func published(
    _ series: RawSeries, members: [RawSeries], goal: Goal?
  ) -> PublishedSeries {
    let year = value(series.year, series.area, .year)
    let cumulated = value(series.cumulated, series.area, .cumulated)
    let aim = goals.aim(of: goal)
    let baseline = baseline(goal?.baseline, series.area)
    var actual = cumulated
    if case .year = aim?.term { actual = year }
    return PublishedSeries(
      area: series.area,
      points: series.points.map { point in
        PublishedPoint(
          quarter: point.quarter,
          value: value(point.measured, series.area, .quarter(point.quarter)),
          projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
      },
      year: year, cumulated: cumulated, baseline: baseline, aim: aim,
      attainment: attainment(actual: actual.figure, baseline: baseline, aim: aim),
      projectsWithValue: members.count { $0.cumulated?.figure != nil },
      projectsExpected: members.count,
      quartersWithValue: series.points.reduce(0) { $0 + $1.projectsWithValue },
      quartersExpected: series.points.reduce(0) { $0 + $1.projectsExpected })
  }

  private func published(_ breakdown: RawBreakdown) -> PublishedBreakdown {
    PublishedBreakdown(
      area: breakdown.area, disaggregation: breakdown.disaggregation.name,
      isOrdered: breakdown.disaggregation.isOrdered,
      lines: zip(breakdown.disaggregation.categories, breakdown.categories).map {
        PublishedLine(name: $0.name, value: value($1, breakdown.area, $0.id.uuidString))
      },
      unknown: value(
        breakdown.unknown, breakdown.area, breakdown.disaggregation.id.uuidString),
      total: value(breakdown.total, breakdown.area, .cumulated),
      projectsWithValue: raw.members(of: breakdown.area).count { $0.cumulated?.figure != nil })
  }

  private func value(_ measured: Measured?, _ area: Area, _ span: TimeSpan) -> PublishedValue {
    value(measured, area, span.key(year: goals.year))
  }

  /// Shown whole or not at all: two parts of a proportion disclose the third.
  private func value(_ measured: Measured?, _ area: Area, _ place: String) -> PublishedValue {
    guard let measured else { return .none }
    guard raw.indicator.countsPeople, measured.figure != nil else {
      return PublishedValue(measured)
    }
    let parts: [CountPart] =
      raw.indicator.measure == .proportion ? CountPart.allCases : [.whole]
    let isShown = parts.allSatisfy { shown[FigureKey(area, place, $0).text] != nil }
    return isShown ? PublishedValue(measured) : .hidden
  }

  private func baseline(_ baseline: Decimal?, _ area: Area) -> PublishedFigure {
    guard let baseline else { return .none }
    let isCount = raw.indicator.countsPeople && !raw.indicator.measure.isQuotient
    return isCount && shownBaselines[BaselineCountTable.key(area)] == nil
      ? .hidden : .value(baseline)
  }

  private func attainment(actual: PublishedFigure, baseline: PublishedFigure, aim: PublishedTarget?)
    -> PublishedAttainment
  {
    // Together with the target, an attainment discloses the value and the baseline.
    if aim != nil, actual == .hidden || baseline == .hidden { return .hidden }
    let attainment = Attainment.of(
      actual: actual.value, baseline: baseline.value, target: aim?.target,
      direction: raw.indicator.direction)
    switch attainment {
    case .fraction(let fraction): return .fraction(fraction)
    case .notAssessable(let cause): return .notAssessable(cause)
    }
  }
}
