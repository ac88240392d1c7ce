import Foundation
import Monitoring
import Publishing

/// Indicators: the common ones over the axis, then all those of each project.
struct IndicatorSection {
  let publication: AxisPublication
  let timeline: Timeline

  init(_ publication: AxisPublication) {
    self.publication = publication
    timeline = Timeline(publication)
  }

  var blocks: [Block] {
    [.heading(Heading(level: 1, text: "Indicateurs", id: "indicateurs"))] + common
      + publication.projects.flatMap(blocks)
  }

  private var common: [Block] {
    let indicators = publication.indicators.filter(\.isCommon)
    guard !indicators.isEmpty else {
      return [.paragraph("Aucun indicateur commun n’est défini pour cet axe.")]
    }
    let lines = indicators.compactMap { indicator in
      indicator.axis.map { IndicatorLine(indicator: indicator.indicator, series: $0) }
    }
    let apart = indicators.filter { $0.axis == nil }.map(\.indicator.code)
    let projects = Wording.count(publication.projects.count, "projet", "projets")
    var blocks: [Block] = [
      .heading(Heading(level: 2, text: "Indicateurs communs de l’axe", id: "indicateurs-communs")),
      .table(
        IndicatorTable(publication: publication, lines: lines, year: publication.year)
          .table(id: "t-communs", caption: "Indicateurs communs, ensemble de l’axe (\(projects))")),
    ]
    if !apart.isEmpty {
      blocks.append(
        .paragraph(
          "Ne se cumulent pas entre projets, et sont donc donnés projet par projet : "
            + Wording.list(apart) + "."))
    }
    let subject = "Axe \(publication.axis.code)"
    blocks += bullets(lines, id: "communs", subject: subject)
    blocks += trends(lines, id: "communs", subject: subject)
    return blocks
  }

  private func blocks(of project: Project) -> [Block] {
    let lines = publication.indicators.flatMap { indicator in
      indicator.projects.filter { $0.projectCode == project.code }
        .map { IndicatorLine(indicator: indicator.indicator, series: $0) }
    }
    // With a single project, its common indicators are those of the axis, already shown.
    let shown =
      publication.projects.count == 1
      ? lines.filter { line in
        publication.indicators.contains {
          $0.indicator.code == line.indicator.code && $0.axis == nil
        }
      } : lines
    guard !shown.isEmpty else { return [] }
    let id = project.code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let start: [Block] = publication.projects.count > 1 ? [.pageBreak] : []
    return start + [
      .heading(
        Heading(level: 2, text: "\(project.code) \(project.name)", id: "projet-\(id)")),
      .table(
        IndicatorTable(publication: publication, lines: shown, year: publication.year)
          .table(id: "t-\(id)", caption: "Indicateurs du projet \(project.code)")),
    ] + trends(shown, id: id, subject: project.code)
  }

  /// For the axis alone: a project has one page, where the table already says what is attained.
  private func bullets(_ lines: [IndicatorLine], id: String, subject: String) -> [Block] {
    BulletFigure(lines: lines, publication: publication, subject: subject)
      .illustration(id: "g-cibles-\(id)").map { [.figure($0)] } ?? []
  }

  private func trends(_ lines: [IndicatorLine], id: String, subject: String) -> [Block] {
    TrendFigure(lines: lines, publication: publication, timeline: timeline, subject: subject)
      .illustration(id: "g-tendances-\(id)").map { [.figure($0)] } ?? []
  }
}

/// One indicator of the axis or of one project.
struct IndicatorLine {
  let indicator: Indicator
  let series: PublishedSeries
}
