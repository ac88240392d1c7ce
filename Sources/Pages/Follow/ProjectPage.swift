import Markup
package import Monitoring
import Writing

/// Who, when, how far: a project as its evaluators and its holder see it. Values are in its quarters, and
/// what may be published in its report.
package struct ProjectPage {
  package var callCode: String
  package var project: Project
  package var quarters: [ListedQuarter]
  package var amendments: [Amendment]
  /// Years of which the reader may see a publication, the latest first.
  package var publishedYears: [Int]
  /// What her report would say, before it is released: of the project's holder alone, the latest first.
  package var drafts: [Edition]
  /// Of the report of the latest of those years.
  package var charts: [PageChart] = []
  package var pinnedToday: Day?

  package init(
    callCode: String, project: Project, quarters: [ListedQuarter], amendments: [Amendment],
    publishedYears: [Int], drafts: [Edition] = []
  ) {
    self.callCode = callCode
    self.project = project
    self.quarters = quarters
    self.amendments = amendments
    self.publishedYears = publishedYears
    self.drafts = drafts
  }

  package func page(for reader: PageReader) -> Page {
    Page(
      "\(project.code) \(project.name)",
      [card, .heading("Trimestres"), quarterTable(reader)] + changes + answerable(reader)
        + reports(reader) + drawn(reader),
      for: reader, isFictitious: project.isFictitious, pinnedToday: pinnedToday)
  }

  private var card: MarkupNode {
    let french = French.page
    return .facts([
      ("Porteur", project.holderName),
      ("Partenaires", project.partnerNames.joined(separator: ", ")),
      ("Territoire", project.territory),
      ("Public", project.targetPopulation),
      ("Durée", "du \(french.day(project.startsOn)) au \(french.day(project.endsOn))"),
      ("Statut", project.status.label),
      ("Axes", project.axes.map(\.axisCode).joined(separator: ", ")),
      ("Budget", french.euros(project.budgetEUR)),
      ("Subvention", french.euros(project.fundingEUR)),
    ])
  }

  private func quarterTable(_ reader: PageReader) -> MarkupNode {
    PageTable(
      caption: "\(French.page.counted(quarters.count, "trimestre"))",
      heads: ["Trimestre", "État", "Version", "Version acceptée", "À envoyer avant le"],
      rows: quarters.map { quarter in
        [
          .link(
            quarter.quarter.label,
            to: PageAddress.quarter(
              quarter.quarter, ofProject: project.code, ofCall: reader.call(callCode))),
          .text(quarter.stateWords, mark: quarter.mark),
          .number(quarter.version == 0 ? "–" : String(quarter.version)),
          .number(quarter.approvedVersion == 0 ? "–" : String(quarter.approvedVersion)),
          .text(French.page.day(quarter.dueOn)),
        ]
      }
    ).node
  }

  private var changes: [MarkupNode] {
    guard !amendments.isEmpty else { return [] }
    let items = amendments.map { amendment -> [MarkupNode] in
      let french = French.page
      let deed = amendment.reference.map { ", \($0)" } ?? ""
      let head =
        "À effet du \(french.day(amendment.effectiveOn))\(deed)\u{A0}: \(amendment.reason)"
      return [
        .text(head), .list(amendment.changes.map { [.text($0.sentence(in: french))] }),
      ]
    }
    return [.heading("Avenants"), .list(items)]
  }

  private func drawn(_ reader: PageReader) -> [MarkupNode] {
    guard let year = publishedYears.first else { return [] }
    return charts.nodes(
      PageAddress.report(
        .project(project.code), .report, .html, year: year, ofCall: reader.call(callCode)))
  }

  /// Before a release its holder reads what it would say, and answers.
  private func answerable(_ reader: PageReader) -> [MarkupNode] {
    guard !drafts.isEmpty else { return [] }
    let items = drafts.map { edition -> [MarkupNode] in
      let links = ReportLinks(
        subject: .project(project.code), years: [edition.year], call: reader.call(callCode),
        freeze: edition.name)
      let day = French.page.day(edition.madeOn)
      return [.text("\(edition.year), gel «\u{A0}\(edition.name ?? "")\u{A0}» du \(day)\u{A0}: ")]
        + links.links(.report, edition.year)
    }
    return [
      .heading("Votre rapport avant sa diffusion"),
      .paragraph(
        "Ce projet de rapport n’a que les chiffres de votre projet. Il n’est pas diffusé. Votre réponse, une fois acceptée, paraîtra dans le rapport diffusé. Pour l’écrire\u{A0}: «\u{A0}jalon bilan ecrire \(project.code) \(drafts[0].year) reponse\u{A0}»."
      ), .list(items),
    ]
  }

  private func reports(_ reader: PageReader) -> [MarkupNode] {
    guard !publishedYears.isEmpty else {
      return [
        .heading("Rapport"),
        .paragraph(
          reader.kind == .evaluator
            ? "Aucune publication\u{A0}: «\u{A0}jalon gel provisoire\u{A0}» en fait une."
            : "Le rapport de votre projet se lit ici dès qu’il est diffusé."),
      ]
    }
    let links = ReportLinks(
      subject: .project(project.code), years: publishedYears, call: reader.call(callCode))
    return [.heading("Rapport"), links.list]
  }
}
