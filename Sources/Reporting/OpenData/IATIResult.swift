import Foundation
import Markup
import Monitoring
import Publishing
import Writing

/// What one project says of one indicator, as an IATI result: start, target, value, and groups.
struct IATIResult {
  private let indicator: Indicator
  private let series: PublishedSeries
  private let breakdowns: [PublishedBreakdown]
  private let project: Project
  private let slice: PublicationSlice

  /// Returns nil where the project does not have the indicator, or nothing was received.
  init?(_ published: SliceIndicator, _ project: Project, _ slice: PublicationSlice) {
    guard let series = published.projects.first(where: { $0.projectCode == project.code }),
      series.cumulated.figure.isKnown
    else { return nil }
    indicator = published.indicator
    self.series = series
    breakdowns = published.breakdowns.filter { $0.projectCode == project.code }
    self.project = project
    self.slice = slice
  }

  var node: MarkupNode {
    .element(
      "result",
      [
        MarkupAttribute("type", type),
        MarkupAttribute("aggregation-status", indicator.overProjects == .sum ? "1" : "0"),
      ],
      [
        .narrated("title", "\(indicator.code) \(indicator.name)"),
        .element(
          "indicator",
          [
            MarkupAttribute("measure", isPercentage ? "2" : "1"),
            MarkupAttribute("ascending", indicator.direction == .decrease ? "0" : "1"),
            MarkupAttribute("aggregation-status", indicator.overProjects == .sum ? "1" : "0"),
          ],
          [
            .narrated("title", indicator.name),
            .narrated("description", description),
          ] + baseline + periods),
      ])
  }

  /// Codelist ResultType.
  private var type: String {
    switch indicator.level {
    case .output: "1"
    case .outcome: "2"
    case .impact: "3"
    case .input, .activity: "9"
    }
  }

  /// A sum of quarters is told as what it is.
  private var description: String {
    let definition = indicator.definition.isEmpty ? indicator.unit : indicator.definition
    guard indicator.countsPassages else { return definition }
    return definition.asSentence
      + " Les valeurs sont des passages\u{A0}: une personne compte à chaque trimestre où elle vient."
  }

  /// Beside the value since the start.
  private var reach: [MarkupNode] {
    ReachText(series, of: indicator, in: slice)
      .map { [.narrated("comment", $0.words)] } ?? []
  }

  private var isPercentage: Bool { indicator.measure == .proportion }

  private func value(_ number: Decimal) -> MarkupAttribute {
    let decimals = isPercentage ? min(indicator.decimals, 1) : indicator.decimals
    return MarkupAttribute(
      "value", "\((isPercentage ? number * 100 : number).rounded(to: decimals))")
  }

  private var baseline: [MarkupNode] {
    guard let number = series.baseline.value else { return [] }
    return [
      .element(
        "baseline",
        [
          MarkupAttribute("year", "\(project.startsOn.year)"),
          MarkupAttribute("iso-date", project.startsOn.description), value(number),
        ], [])
    ]
  }

  /// The year of the report, and the whole life until the day of the data; a target stands in its own.
  private var periods: [MarkupNode] {
    let ofYear = Day("\(slice.year)-01-01").flatMap { first in
      Day("\(slice.year)-12-31").flatMap { last in
        period(
          from: max(first, project.startsOn), to: min(last, project.endsOn), series.year,
          target: isOfYear ? series.target : nil, groups: [], comment: [])
      }
    }
    return [
      ofYear,
      period(
        from: project.startsOn, to: min(slice.today, project.endsOn), series.cumulated,
        target: isOfYear ? nil : series.target, groups: breakdowns, comment: reach),
    ].compactMap(\.self)
  }

  private var isOfYear: Bool {
    if case .year(slice.year) = series.target?.term { true } else { false }
  }

  /// Nil for a year in which the project did not run.
  private func period(
    from start: Day, to end: Day, _ actual: PublishedValue, target: PublishedTarget?,
    groups: [PublishedBreakdown], comment: [MarkupNode]
  ) -> MarkupNode? {
    guard start <= end else { return nil }
    let aim = target?.target.map { MarkupNode.element("target", [value($0)], []) }
    let figures = groups.flatMap { breakdown in
      breakdown.lines.compactMap { line -> MarkupNode? in
        guard let number = line.value.figure.value else { return nil }
        let dimension = MarkupNode.element(
          "dimension",
          [
            MarkupAttribute("name", breakdown.disaggregation),
            MarkupAttribute("value", line.name),
          ], [])
        return .element("actual", [value(number)], [dimension])
      }
    }
    let whole = actual.figure.value.map { MarkupNode.element("actual", [value($0)], comment) }
    guard whole != nil || aim != nil || !figures.isEmpty else { return nil }
    return .element(
      "period", [],
      [
        .element("period-start", [MarkupAttribute("iso-date", start.description)], []),
        .element("period-end", [MarkupAttribute("iso-date", end.description)], []),
      ] + [aim, whole].compactMap(\.self) + figures)
  }
}
