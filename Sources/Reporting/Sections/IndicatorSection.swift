import Foundation
import Monitoring
import Publishing

/// Indicators: the common ones over the slice, then what each project attains.
struct IndicatorSection {
  let slice: PublicationSlice
  let timeline: Timeline

  init(_ slice: PublicationSlice) {
    self.slice = slice
    timeline = Timeline(slice)
  }

  var blocks: [Block] {
    [.heading(Heading(level: 1, text: "Indicateurs", id: "indicateurs"))] + common
      + (slice.projects.count == 1
        ? slice.projects.flatMap(blocks) : TargetMatrix(slice: slice).blocks)
  }

  /// All those of one project.
  var projectBlocks: [Block] {
    [.heading(Heading(level: 1, text: "Indicateurs", id: "indicateurs"))]
      + slice.projects.flatMap(blocks)
  }

  private var common: [Block] {
    let indicators = slice.indicators.filter(\.isCommon)
    guard !indicators.isEmpty else {
      return [.paragraph("Aucun indicateur commun n’est défini pour \(slice.words.demonstrative).")]
    }
    let lines = indicators.compactMap { indicator in
      indicator.together.map { IndicatorLine(indicator: indicator.indicator, series: $0) }
    }
    let projects = Phrase.count(slice.projects.count, "projet", "projets")
    var blocks: [Block] = [
      .heading(
        Heading(
          level: 2, text: "Indicateurs communs \(slice.words.possessive)",
          id: "indicateurs-communs"))
    ]
    blocks += table(
      of: lines, id: "t-communs",
      caption: "Indicateurs communs, ensemble \(slice.words.possessive) (\(projects))")
    blocks += untold(indicators.filter { $0.together == nil }).map(Block.paragraph)
    let subject = slice.words.subject
    blocks += bullets(lines, id: "communs", subject: subject)
    blocks += trends(lines, id: "communs", subject: subject)
    blocks += TrendSection(slice)?.blocks ?? []
    blocks += FunnelSection(slice)?.blocks ?? []
    return blocks
  }

  /// Why some are not in the table of all projects together.
  private func untold(_ indicators: [SliceIndicator]) -> [String] {
    let codes = { (isOfOneAxis: Bool) in
      indicators.filter { (slice.scope == .region && $0.isOfOneAxis) == isOfOneAxis }
        .map(\.indicator.code)
    }
    let (apart, elsewhere) = (codes(false), codes(true))
    return [
      ("Ne se cumulent pas entre projets, et sont donc donnés projet par projet", apart),
      ("Suivis dans un seul axe, et donnés dans son rapport", elsewhere),
    ].filter { !$0.1.isEmpty }.map { "\($0.0) : \(Phrase.list($0.1))." }
  }

  private func blocks(of project: Project) -> [Block] {
    let lines = slice.indicators.flatMap { indicator in
      indicator.projects.filter { $0.projectCode == project.code }
        .map { IndicatorLine(indicator: indicator.indicator, series: $0) }
    }
    // With a single project, its common indicators are those of the slice, already shown.
    let shown =
      slice.projects.count == 1
      ? lines.filter { line in
        slice.indicators.contains {
          $0.indicator.code == line.indicator.code && $0.together == nil
        }
      } : lines
    guard !shown.isEmpty else { return [] }
    let id = anchor(project.code)
    return [
      .heading(
        Heading(level: 2, text: "\(project.code) \(project.name)", id: "projet-\(id)"))
    ]
      + table(of: shown, id: "t-\(id)", caption: "Indicateurs du projet \(project.code)")
      + trends(shown, id: id, subject: project.code)
  }

  private func table(of lines: [IndicatorLine], id: String, caption: String) -> [Block] {
    let silent = SilentIndicators(among: lines, of: slice)
    let table = IndicatorTable(slice: slice, lines: silent.told, year: slice.year)
    return (silent.told.isEmpty ? [] : [.table(table.table(id: id, caption: caption))])
      + silent.blocks
  }

  /// For the whole slice only: the table of a project, on its single page, already says what is attained.
  private func bullets(_ lines: [IndicatorLine], id: String, subject: String) -> [Block] {
    BulletFigure(lines: lines, slice: slice, subject: subject)
      .illustration(id: "g-cibles-\(id)").map { [.figure($0)] } ?? []
  }

  private func trends(_ lines: [IndicatorLine], id: String, subject: String) -> [Block] {
    TrendFigure(lines: lines, slice: slice, timeline: timeline, subject: subject)
      .illustration(id: "g-tendances-\(id)").map { [.figure($0)] } ?? []
  }
}

/// One indicator of the slice or of one project.
struct IndicatorLine {
  let indicator: Indicator
  let series: PublishedSeries
}
