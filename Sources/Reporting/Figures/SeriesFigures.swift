import Foundation
import Monitoring
import Publishing
import Writing

/// What is published of an indicator over one area, figure by figure.
struct SeriesFigures {
  let published: SliceIndicator
  let slice: PublicationSlice

  private var year: Int { slice.year }
  private var indicator: Indicator { published.indicator }
  /// The series of the projects, of which sums are made.
  private var projects: [PublishedSeries] { published.projects }

  /// As `FigureText` prints it.
  private func round(_ value: Decimal) -> Decimal {
    switch indicator.measure {
    case .proportion: value.rounded(to: 2 + min(indicator.decimals, 1))
    case .amount where indicator.isInEuros: value.rounded(to: 2)
    default: value.rounded(to: indicator.decimals)
    }
  }

  private var isProportion: Bool { indicator.measure == .proportion }

  func figures(_ series: PublishedSeries) -> [ReportFigure] {
    series.points.map { point in
      value(
        point.value, series.area, point.quarter.label,
        (point.projectsWithValue, point.projectsExpected), slice.absence(of: point, series),
        unit: indicator.unit)
    } + [
      sum(series.year, series, "\(year)", year: year), sum(series.cumulated, series, Self.life),
      baseline(series),
    ] + (series.target.map { target($0, series) } ?? [])
  }

  func figures(_ breakdown: PublishedBreakdown) -> [ReportFigure] {
    (breakdown.allLines.map { ($0.name, $0.value) } + [("Total", breakdown.total)])
      .map { name, value in
        var figure = empty(.breakdown, breakdown.area, Self.life)
        figure.group = "\(breakdown.disaggregation)\u{A0}: \(name)"
        figure.set(value, isProportion: isProportion, round: round)
        if let absence = slice.figureAbsence(of: value, breakdown, published) {
          figure.state = .init(absence)
        }
        figure.projects = breakdown.area.projectCode == nil ? breakdown.projectsWithValue : nil
        return figure
      }
  }

  private func value(
    _ value: PublishedValue, _ area: Area, _ period: String, _ counts: (Int, Int),
    _ absence: FigureAbsence?, unit: String? = nil
  ) -> ReportFigure {
    var figure = empty(.indicator, area, period)
    if let unit, !isProportion { figure.unit = unit }
    figure.set(value, isProportion: isProportion, round: round)
    if let absence { figure.state = .init(absence) }
    figure.projects = counts.0
    figure.projectsExpected = counts.1
    return figure
  }

  /// With how many different people there are behind it.
  private func sum(
    _ published: PublishedValue, _ series: PublishedSeries, _ period: String, year: Int? = nil
  ) -> ReportFigure {
    var figure = value(
      published, series.area, period, series.counts,
      slice.figureAbsence(of: published, series, in: year))
    let reach = PeopleReach(series, published, of: indicator, among: projects, year: year)
    figure.peopleAtLeast = reach?.lower
    figure.peopleAtMost = reach?.upper
    return figure
  }

  private func baseline(_ series: PublishedSeries) -> ReportFigure {
    var figure = empty(.baseline, series.area, "depart")
    if !isProportion { figure.unit = indicator.unit }
    figure.set(series.baseline, round: round)
    return figure
  }

  /// The target, and how much of the way to it was gone.
  private func target(_ target: PublishedTarget, _ series: PublishedSeries) -> [ReportFigure] {
    var asked = empty(.target, series.area, period(of: target))
    asked.group = target.kind.typed
    if let value = target.target {
      asked.state = .value
      asked.value = round(value)
    } else {
      asked.state = .hidden
      asked.bound(target.range, isProportion: isProportion)
    }
    var attained = empty(.attainment, series.area, period(of: target))
    attained.unit = ReportFigure.fraction
    attained.group = target.state.label
    attained.projects = target.projects
    attained.projectsExpected = series.projectsExpected
    switch target.attainment {
    case .fraction(let fraction):
      attained.state = .value
      attained.value = fraction.rounded(to: 2)
    case .hidden: attained.state = .hidden
    case .notAssessable(.noActual):
      attained.set(target.actual.figure, round: round)
      if let absence = slice.figureAbsence(of: target.actual, series, in: target.term.year) {
        attained.state = .init(absence)
      }
    case .notAssessable: attained.state = .notApplicable
    }
    return [asked, attained]
  }

  /// A year is a number here, as of all other figures.
  private func period(of target: PublishedTarget) -> String {
    target.term.year.map(String.init) ?? published.period(of: target)
  }

  /// Of sums over time, but where it is said otherwise.
  private func empty(_ kind: ReportFigure.Kind, _ area: Area, _ period: String) -> ReportFigure {
    ReportFigure(
      kind: kind, code: indicator.code, title: indicator.name,
      unit: isProportion ? ReportFigure.fraction : indicator.summedUnit, area: area, period: period,
      state: .notReceived, source: "saisie des porteurs")
  }

  private static let life = "depuis le début"
}

extension PublishedSeries {
  fileprivate var counts: (Int, Int) { (projectsWithValue, projectsExpected) }
}

extension TargetKind {
  fileprivate var typed: String {
    switch self {
    case .reach: "à atteindre"
    case .floor: "plancher"
    case .ceiling: "plafond"
    }
  }
}
