import Markup
package import Monitoring
import Writing

/// Where an axis stands: how far each project's quarters have come, and what its reports say.
package struct AxisPage {
  package var callCode: String
  package var axis: Axis
  package var projects: [Project]
  package var quarters: [ListedQuarter]
  package var publishedYears: [Int]
  /// The latest publication, and what it says of the axis.
  package var latest: Edition?
  package var findings: [AxisFinding] = []
  package var charts: [PageChart] = []
  package var pinnedToday: Day?

  package init(
    callCode: String, axis: Axis, projects: [Project], quarters: [ListedQuarter],
    publishedYears: [Int], latest: Edition?
  ) {
    self.callCode = callCode
    self.axis = axis
    self.projects = projects
    self.quarters = quarters
    self.publishedYears = publishedYears
    self.latest = latest
  }

  package func page(for reader: PageReader) -> Page {
    Page(
      "Axe \(axis.code)\u{A0}: \(Typography.french(axis.name))",
      said + [.heading("Trimestres"), strip(reader)] + reports(reader) + drawn(reader),
      for: reader, isFictitious: projects.contains(where: \.isFictitious),
      pinnedToday: pinnedToday)
  }

  private var said: [MarkupNode] {
    guard let latest, !findings.isEmpty else { return [] }
    let name = latest.name.map { " «\u{A0}\($0)\u{A0}»" } ?? ""
    return [
      .heading("Ce que dit la dernière publication"),
      latest.isWorking
        ? .paragraph("Document de travail, à ne pas diffuser.", class: "mark")
        : .paragraph(
          "Publication\(name) de l’année \(latest.year), diffusée le \(French.page.day(latest.madeOn))."
        ),
    ]
      + findings.flatMap { finding -> [MarkupNode] in
        [.element(.h3, [], [.text(finding.question)])]
          + (finding.verdict.map { [.element(.p, [], [.element(.strong, [], [.text($0)])])] } ?? [])
          + finding.paragraphs.map { .paragraph($0) }
      }
  }

  private func drawn(_ reader: PageReader) -> [MarkupNode] {
    guard let latest else { return [] }
    return charts.nodes(
      PageAddress.report(
        .axis(axis.code), .report, .html, year: latest.year, ofCall: reader.call(callCode)))
  }

  private func strip(_ reader: PageReader) -> MarkupNode {
    let all = Set(quarters.map(\.quarter)).sorted()
    return PageTable(
      caption: "État de chaque trimestre, projet par projet",
      heads: ["Projet"] + all.map(\.label),
      rows: projects.map { project in
        [
          .link(
            "\(project.code) \(project.name)",
            to: PageAddress.project(project.code, ofCall: reader.call(callCode)))
        ]
          + all.map { quarter in
            let own = quarters.first { $0.projectID == project.id && $0.quarter == quarter }
            return own.map { .text($0.stateWords, mark: $0.mark) } ?? .text("")
          }
      }
    ).node
  }

  private func reports(_ reader: PageReader) -> [MarkupNode] {
    let links = ReportLinks(
      subject: .axis(axis.code), years: publishedYears, call: reader.call(callCode))
    return [
      .heading("Rapport de l’axe"),
      publishedYears.isEmpty
        ? .paragraph("Aucune publication\u{A0}: «\u{A0}jalon gel provisoire\u{A0}» en fait une.")
        : links.list,
    ]
  }
}

/// A question of « L’essentiel » with its answer.
package struct AxisFinding: Sendable, Hashable {
  package var question: String
  package var verdict: String?
  package var paragraphs: [String]

  package init(question: String, verdict: String?, paragraphs: [String]) {
    self.question = question
    self.verdict = verdict
    self.paragraphs = paragraphs
  }
}
