import Markup
package import Monitoring
import Writing

/// What is due, and what came back and why, for a holder.
package struct OwnProjectsPage {
  package struct OwnProject: Sendable {
    package var callCode: String
    package var project: Project
    package var quarters: [ListedQuarter]
    package var returned: [(quarter: Quarter, reason: String)]

    package init(
      callCode: String, project: Project, quarters: [ListedQuarter],
      returned: [(quarter: Quarter, reason: String)]
    ) {
      self.callCode = callCode
      self.project = project
      self.quarters = quarters
      self.returned = returned
    }
  }

  package var projects: [OwnProject]
  package var today: [String: Day]
  package var pinnedToday: Day?

  package init(projects: [OwnProject], today: [String: Day]) {
    self.projects = projects
    self.today = today
  }

  package func page(for reader: PageReader) -> Page {
    Page(
      "Vos projets", projects.flatMap { nodes(of: $0, reader) }, for: reader,
      isFictitious: projects.contains(where: \.project.isFictitious),
      pinnedToday: pinnedToday)
  }

  private func nodes(of own: OwnProject, _ reader: PageReader) -> [MarkupNode] {
    let name = MarkupNode.element(
      .h2, [],
      [
        .link(
          "\(own.project.code) \(own.project.name)",
          to: PageAddress.project(own.project.code, ofCall: reader.call(own.callCode)))
      ])
    return [name] + returned(own, reader) + due(own, reader)
  }

  private func returned(_ own: OwnProject, _ reader: PageReader) -> [MarkupNode] {
    own.returned.flatMap { quarter, reason -> [MarkupNode] in
      [
        .element(
          .p, [],
          [
            .link(quarter.label, to: address(quarter, own, reader)),
            .text(" est à corriger\u{A0}:"),
          ]),
        .element(.blockquote, [], [.text(reason)]),
      ]
    }
  }

  private func due(_ own: OwnProject, _ reader: PageReader) -> [MarkupNode] {
    guard let today = today[own.callCode] else { return [] }
    let due = own.quarters.filter { quarter in
      quarter.state.isEditable && quarter.isExpected && quarter.quarter.end < today
    }
    guard !due.isEmpty else { return [.paragraph("Rien n’est à envoyer aujourd’hui.")] }
    let table = PageTable(
      caption: "À envoyer", heads: ["Trimestre", "État", "Avant le", "Au terminal", "Par tableur"],
      rows: due.map { quarter in
        [
          .link(quarter.quarter.label, to: address(quarter.quarter, own, reader)),
          .text(quarter.stateWords, mark: quarter.mark), .text(French.page.day(quarter.dueOn)),
          .text("jalon saisie \(own.project.code) \(quarter.quarter.label)"),
          spreadsheet(quarter.quarter, own, reader),
        ]
      })
    return [table.node]
  }

  private func spreadsheet(
    _ quarter: Quarter, _ own: OwnProject, _ reader: PageReader
  ) -> PageTable.Cell {
    let (code, call) = (own.project.code, reader.call(own.callCode))
    return PageTable.Cell(nodes: [
      .link(
        "Modèle \(quarter.label)",
        to: PageAddress.template(quarter, ofProject: code, ofCall: call)),
      .text(", puis "),
      .link(
        "envoyer \(quarter.label)",
        to: PageAddress.importing(quarter, ofProject: code, ofCall: call)),
    ])
  }

  private func address(_ quarter: Quarter, _ own: OwnProject, _ reader: PageReader) -> String {
    PageAddress.quarter(quarter, ofProject: own.project.code, ofCall: reader.call(own.callCode))
  }
}
