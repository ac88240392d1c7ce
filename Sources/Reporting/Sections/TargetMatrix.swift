import Foundation
import Monitoring
import Publishing

/// What each project attains of each target, a project a row; its own report tells the rest.
struct TargetMatrix {
  let slice: PublicationSlice

  /// As many indicators as the width of a page takes.
  private static let columns = 6

  var blocks: [Block] {
    let shared = slice.indicators.filter { $0.isCommon && $0.projects.contains(where: isAimed) }
    let parts = stride(from: 0, to: shared.count, by: Self.columns).map {
      Array(shared[$0..<min($0 + Self.columns, shared.count)])
    }
    let own = slice.projects.flatMap(lines)
    guard !parts.isEmpty || !own.isEmpty else { return [] }
    return [
      .heading(Heading(level: 2, text: "Projet par projet", id: "projets-cibles")),
      .paragraph(introduction),
    ]
      + parts.enumerated().map { number, part in
        .table(table(of: part, id: "t-cibles-\(number + 1)", number + 1, of: parts.count))
      } + (own.isEmpty ? [] : [.table(specific(own))])
  }

  private var introduction: String {
    "Un projet par ligne. Le rapport de chaque projet dit ses trimestres, ses situations de départ et ses "
      + "cibles une à une."
  }

  private func isAimed(_ series: PublishedSeries) -> Bool { series.target != nil }

  // MARK: Common indicators

  private func table(
    of indicators: [SliceIndicator], id: String, _ number: Int, of count: Int
  ) -> Table {
    Table(
      id: id,
      caption: "Cibles des projets, indicateurs communs"
        + (count > 1 ? " (\(number) sur \(count))" : ""),
      columns: [.text("Projet", 22)]
        + indicators.map { .text($0.indicator.code, 78 / indicators.count) },
      rows: slice.projects.map { project in
        [Table.Cell("\(project.code) \(project.name)", .strong)]
          + indicators.map { cell(of: project, $0) }
      }, note: names(of: indicators) + ". " + Self.reading + Self.signs + Phrase.source(slice))
  }

  private func names(of indicators: [SliceIndicator]) -> String {
    indicators.map { "\($0.indicator.code) : \($0.indicator.name)" }.joined(separator: " ; ")
  }

  private static let reading =
    "Sous l’état, la valeur de la période que la cible juge, puis la cible. "

  private static let signs =
    "« Presque » : presque atteint ; « proche » : atteint ou proche, non distinguable. "

  private func cell(of project: Project, _ published: SliceIndicator) -> Table.Cell {
    guard let series = published.projects.first(where: { $0.projectCode == project.code }) else {
      return Table.Cell("non demandé", .soft)
    }
    guard let target = series.target else { return Table.Cell("sans cible", .soft) }
    let indicator = published.indicator
    return state(
      target, series, FigureText(indicator: indicator), target.state.brief(of: indicator))
  }

  private func state(
    _ target: PublishedTarget, _ series: PublishedSeries, _ writer: FigureText, _ word: String
  ) -> Table.Cell {
    Table.Cell(
      word, target.state.isAssessed ? .plain : .soft,
      detail: "\(slice.actual(of: target, series, writer)) / \(target.text(writer))")
  }

  // MARK: Indicators of one project

  private func lines(_ project: Project) -> [(project: Project, line: IndicatorLine)] {
    slice.indicators.filter { !$0.isCommon }.flatMap { published in
      published.projects.filter { $0.projectCode == project.code }.map {
        (project, IndicatorLine(indicator: published.indicator, series: $0))
      }
    }
  }

  private func specific(_ lines: [(project: Project, line: IndicatorLine)]) -> Table {
    Table(
      id: "t-propres", caption: "Indicateurs propres aux projets",
      columns: [
        .text("Projet", 24), .text("Indicateur", 36), .number("Réalisé depuis le début", 16),
        .text("État", 24),
      ],
      rows: lines.map { project, line in
        let (indicator, writer) = (line.indicator, FigureText(indicator: line.indicator))
        return [
          Table.Cell("\(project.code) \(project.name)", .strong),
          Table.Cell("\(indicator.code) \(indicator.name) (\(indicator.summedUnit))"),
          slice.cell(line.series.cumulated, line.series, writer),
          line.series.target.map { state($0, line.series, writer, $0.state.signed(of: indicator)) }
            ?? Table.Cell("sans cible", .soft),
        ]
      }, note: Self.reading + Phrase.source(slice))
  }
}
