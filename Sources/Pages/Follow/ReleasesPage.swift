import Markup
package import Monitoring
import Writing

/// What was published and frozen, and the files of each report.
package struct ReleasesPage {
  package struct FollowedCall: Sendable {
    package var code: String
    package var title: String
    /// The latest first.
    package var editions: [(edition: Edition, digest: String)]
    package var reports: [(subject: ReportSubject, title: String)]

    package init(
      code: String, title: String, editions: [(edition: Edition, digest: String)],
      reports: [(subject: ReportSubject, title: String)]
    ) {
      self.code = code
      self.title = title
      self.editions = editions
      self.reports = reports
    }
  }

  package var calls: [FollowedCall]
  package var isFictitious: Bool

  package init(calls: [FollowedCall], isFictitious: Bool) {
    self.calls = calls
    self.isFictitious = isFictitious
  }

  package func page(for reader: PageReader) -> Page {
    Page(
      "Publications et rapports", calls.flatMap { nodes(of: $0, reader) }, for: reader,
      isFictitious: isFictitious)
  }

  private func nodes(of call: FollowedCall, _ reader: PageReader) -> [MarkupNode] {
    let heading = MarkupNode.heading(call.title)
    guard !call.editions.isEmpty else {
      return [
        heading,
        .paragraph(
          "Aucune publication\u{A0}: «\u{A0}jalon gel essai\u{A0}» montre ce qui serait dit et masqué, «\u{A0}jalon gel provisoire\u{A0}» fait un document de travail."
        ),
      ]
    }
    return [heading, editions(of: call), files(of: call, reader)]
  }

  private func editions(of call: FollowedCall) -> MarkupNode {
    PageTable(
      caption: "Publications, la dernière d’abord",
      heads: ["Numéro", "Sorte", "Nom", "Année", "Faite le", "Empreinte"],
      rows: call.editions.map { edition, digest in
        [
          .number(String(edition.number)), .text(edition.kind.label), .text(edition.name ?? ""),
          .number(String(edition.year)),
          .text("\(French.page.day(edition.madeOn)), \(edition.clock)"),
          .text(String(digest.prefix(16))),
        ]
      }
    ).node
  }

  private func files(of call: FollowedCall, _ reader: PageReader) -> MarkupNode {
    let years = Set(call.editions.map(\.edition.year)).sorted(by: >)
    let rows = call.reports.flatMap { report in
      report.subject.kinds.map { kind in
        let links = ReportLinks(
          subject: report.subject, years: years, call: reader.call(call.code))
        let name = kind == .report ? report.title : kind.title
        return [PageTable.Cell.text(name, mark: kind == .report ? nil : "part")]
          + years.map { PageTable.Cell(nodes: links.links(kind, $0)) }
      }
    }
    return PageTable(
      caption: "Rapports de la dernière publication de chaque année",
      heads: ["Rapport"] + years.map(String.init), rows: rows
    ).node
  }
}

extension Edition {
  /// « 14 h 02 »
  fileprivate var clock: String { madeAt.replacing(":", with: "\u{A0}h\u{A0}") }
}

extension Edition.Kind {
  fileprivate var label: String {
    switch self {
    case .provisional: "provisoire, à ne pas diffuser"
    case .freeze: "gel, à ne pas diffuser"
    case .release: "diffusion"
    }
  }
}
