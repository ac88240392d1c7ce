import Monitoring
import Publishing
import Writing

/// Why there is no figure.
enum FigureAbsence: Hashable {
  case notReceived, unreviewed, notDue, notAsked
  /// The quarter came, and the cell, which is optional, is empty.
  case leftEmpty
  case said(Missing)

  var label: String {
    switch self {
    case .notReceived: "non reçu"
    case .unreviewed: "à relire"
    case .notDue: "pas encore dû"
    case .notAsked: "non attendu"
    case .leftEmpty: "non renseigné"
    case .said(let missing): missing.label
    }
  }
}

extension PublicationSlice {
  /// What is said in the place of a figure for which there is nothing: whether it was due, came and waits,
  /// or was left empty. Nil where something was told, or a quarter that was due did not come.
  func absence(of value: PublishedValue, _ series: PublishedSeries, in year: Int? = nil) -> String?
  {
    let absence = figureAbsence(of: value, series, in: year)
    return absence == .notReceived ? nil : absence?.label
  }

  /// Nil where something was told.
  func figureAbsence(
    of value: PublishedValue, _ series: PublishedSeries, in year: Int? = nil
  ) -> FigureAbsence? {
    guard value.figure == .none else { return nil }
    return absence(
      of: series, in: Set(series.points.map(\.quarter).filter { year == nil || $0.year == year }))
  }

  /// Of a line of a breakdown over all quarters, in the place of which its indicator says why.
  func figureAbsence(
    of value: PublishedValue, _ breakdown: PublishedBreakdown, _ published: SliceIndicator
  ) -> FigureAbsence? {
    let all = (published.together.map { [$0] } ?? []) + published.projects
    return all.first { $0.area == breakdown.area }.flatMap { figureAbsence(of: value, $0) }
  }

  /// Of one quarter.
  func absence(of point: PublishedPoint, _ series: PublishedSeries) -> FigureAbsence? {
    switch point.value.figure {
    case .value, .hidden: nil
    case .missing(let missing): .said(missing)
    case .none: absence(of: series, in: [point.quarter])
    }
  }

  /// The figure, or why there is none.
  func text(
    _ value: PublishedValue, _ series: PublishedSeries, _ writer: FigureText, in year: Int? = nil
  ) -> String {
    absence(of: value, series, in: year) ?? writer.text(value)
  }

  func cell(
    _ value: PublishedValue, _ series: PublishedSeries, _ writer: FigureText, in year: Int? = nil
  ) -> Table.Cell {
    Table.Cell(text(value, series, writer, in: year), value.figure.value == nil ? .soft : .plain)
  }

  /// What a target is held against.
  func actual(
    of target: PublishedTarget, _ series: PublishedSeries, _ writer: FigureText
  ) -> String {
    text(target.actual, series, writer, in: target.term.year)
  }

  private func absence(of series: PublishedSeries, in asked: Set<Quarter>) -> FigureAbsence {
    // Of an indicator that was closed before the year.
    guard !asked.isEmpty else { return .notAsked }
    let outcomes = Set(
      completeness.filter { series.projectCode == nil || $0.projectCode == series.projectCode }
        .flatMap(\.quarters).filter { asked.contains($0.quarter) }.map(\.outcome))
    guard !outcomes.isEmpty, !outcomes.contains(.overdue) else { return .notReceived }
    if !outcomes.isDisjoint(with: QuarterOutcome.counted) {
      return said(together: series.members, in: asked).map(FigureAbsence.said) ?? .leftEmpty
    }
    return outcomes.contains(.unreviewed) ? .unreviewed : .notDue
  }

  /// The reason of projects that all gave one in the quarters that came, though not all have come. Nil where one
  /// left its cell empty.
  private func said(together members: [PublishedSeries], in asked: Set<Quarter>) -> Missing? {
    var reasons: [Missing] = []
    for member in members {
      let came = completeness.filter { $0.projectCode == member.projectCode }.flatMap(\.quarters)
        .filter { QuarterOutcome.counted.contains($0.outcome) }.map(\.quarter)
      var last: Missing?
      for point in member.points where asked.contains(point.quarter) && came.contains(point.quarter)
      {
        guard case .missing(let reason) = point.value.figure else { return nil }
        last = reason
      }
      reasons += [last].compactMap(\.self)
    }
    return Missing.together(reasons)
  }
}
