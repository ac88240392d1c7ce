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
    /// Names of the files of reports, without year and format: `axe-2`.
    package var reports: [(file: String, title: String)]

    package init(
      code: String, title: String, editions: [(edition: Edition, digest: String)],
      reports: [(file: String, title: String)]
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
    return PageTable(
      caption: "Rapports de la dernière publication de chaque année",
      heads: ["Rapport"] + years.map(String.init),
      rows: call.reports.map { report in
        [.text(report.title)]
          + years.map { year in
            let links = ["html", "pdf"].flatMap { format -> [MarkupNode] in
              [
                .link(
                  format.uppercased(),
                  to: PageAddress.report(
                    "\(report.file)-\(year).\(format)", ofCall: reader.call(call.code))),
                .text(" "),
              ]
            }
            return PageTable.Cell(nodes: Array(links.dropLast()))
          }
      }
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
