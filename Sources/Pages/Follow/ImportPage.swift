package import Entry
package import Foundation
import Markup
package import Monitoring
import Writing

/// The filled table of a quarter: chosen, looked at cell by cell, then sent. Nothing is kept between.
package struct ImportPage {
  package var callCode: String
  package var report: QuarterReport
  /// Nil before a file was read.
  package var preview: ImportPreview?
  /// Where her draft in the terminal is, and since when: sending takes its place.
  package var draft: (device: String, savedAt: Date)?
  /// Under which it is sent: sent twice, it is one.
  package var sendingID: UUID
  /// What would be sent, as it comes back.
  package var content: String
  /// Reasons that were given, after a refusal.
  package var typed: [String: String]
  package var problem: PageProblem?

  package init(
    callCode: String, report: QuarterReport, preview: ImportPreview? = nil,
    draft: (device: String, savedAt: Date)? = nil, sendingID: UUID, content: String = "",
    typed: [String: String] = [:], problem: PageProblem? = nil
  ) {
    self.callCode = callCode
    self.report = report
    self.preview = preview
    self.draft = draft
    self.sendingID = sendingID
    self.content = content
    self.typed = typed
    self.problem = problem
  }

  package func page(for reader: PageReader) -> Page {
    let subject = "\(report.projectCode), \(report.quarter.spoken)"
    let title =
      preview == nil || !report.state.isEditable ? "Envoyer un tableur" : "À relire avant d’envoyer"
    return Page(
      "\(title)\u{A0}: \(subject)", back(reader) + main(reader), for: reader,
      problem: problem ?? refusalProblem, isFictitious: report.isFictitious)
  }

  private func main(_ reader: PageReader) -> [MarkupNode] {
    guard report.state.isEditable else { return [locked] + (preview.map(changes) ?? []) }
    guard let preview else { return warning + steps(reader) + choice(reader) }
    let again =
      preview.canBeSent
      ? [
        MarkupNode.element(
          .details, [],
          [.element(.summary, [], [.text("Choisir un autre fichier")])] + choice(reader))
      ]
      : [.heading("Choisir le fichier corrigé")] + choice(reader)
    return warning + changes(preview) + errors(preview)
      + (preview.canBeSent ? ImportForm(page: self, preview: preview, reader: reader).nodes : [])
      + again
  }

  private func back(_ reader: PageReader) -> [MarkupNode] {
    [
      .element(
        .p, [],
        [
          .link(
            "\(report.projectCode) \(report.projectName), \(report.quarter.label)",
            to: PageAddress.quarter(
              report.quarter, ofProject: report.projectCode, ofCall: reader.call(callCode)))
        ])
    ]
  }

  private var locked: MarkupNode {
    .paragraph(
      "Ce trimestre est envoyé (version \(report.version), \(report.state.label))\u{A0}: il ne se change plus. Pour le corriger, demander sa réouverture sur sa page."
    )
  }

  private var warning: [MarkupNode] {
    guard let draft else { return [] }
    return [
      .paragraph(
        "Un brouillon de ce trimestre attend dans le terminal («\u{A0}\(draft.device)\u{A0}», \(ParisTime.shown(draft.savedAt))). Il n’est pas repris ici, et un envoi le remplace.",
        class: "mark")
    ]
  }

  // MARK: Choosing

  private func steps(_ reader: PageReader) -> [MarkupNode] {
    let template = PageAddress.template(
      report.quarter, ofProject: report.projectCode, ofCall: reader.call(callCode))
    let steps: [[MarkupNode]] = [
      [.text("Télécharger "), .link("le modèle (XLSX)", to: template), .text(".")],
      [
        .text(
          "Le remplir dans un tableur, puis l’enregistrer en XLSX, en ODS ou en CSV. Une ligne sans valeur laisse sa case comme elle est."
        )
      ],
      [.text("Le choisir ici. Rien n’est envoyé avant que vous l’ayez relu.")],
    ]
    return [.element(.ol, [], steps.map { .element(.li, [], $0) })]
  }

  private func choice(_ reader: PageReader) -> [MarkupNode] {
    let address = PageAddress.importing(
      report.quarter, ofProject: report.projectCode, ofCall: reader.call(callCode))
    return [
      .uploadForm(
        to: address, reader,
        [
          .file(
            PageField.file, "Fichier rempli (XLSX, ODS ou CSV, 1\u{A0}Mo au plus)", id: "fichier",
            kinds: ".xlsx,.ods,.csv"),
          .submit("lire", "Lire le fichier"),
        ])
    ]
  }
}

// MARK: What was read

extension ImportPage {
  /// What is refused comes first: nothing is sent while a cell is.
  private var refusalProblem: PageProblem? {
    guard let preview, !preview.refusals.isEmpty else { return nil }
    let count = preview.refusals.count
    return PageProblem(
      count > 1 ? "\(count) cases du fichier sont refusées." : "Une case du fichier est refusée.",
      help: "Les corriger dans le tableur, puis choisir le fichier de nouveau. Rien n’est envoyé.",
      details: preview.refusals.map(\.line))
  }

  private func changes(_ preview: ImportPreview) -> [MarkupNode] {
    let (read, changed) = (preview.entries.count, preview.changed.count)
    let change =
      switch changed {
      case 0: read > 1 ? "aucune ne change" : "elle ne change pas"
      case read: read > 1 ? "toutes changent" : "elle change"
      default: "\(changed) \(changed > 1 ? "changent" : "change")"
      }
    let counts = MarkupNode.paragraph(
      "\(read) case\(read > 1 ? "s lues" : " lue")\u{A0}; \(change)."
    )
    guard changed > 0 else { return [counts] }
    let former = Dictionary(
      report.inForce.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let given = Dictionary(
      preview.changed.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let table = PageTable(
      caption: "Ce qui change", heads: ["Valeur", "Avant", "Dans le fichier", "Motif et message"],
      rows: report.cells.compactMap { cell in
        given[cell].map { entry in
          [
            .text(name(of: cell)), .number(former[cell]?.shownValue ?? "vide"),
            .number(entry.shownValue), .text(remarks(entry)),
          ]
        }
      })
    return [counts, table.node]
  }

  /// A total by the name of its indicator, a category by its own.
  private func name(of cell: Cell) -> String {
    guard cell.categoryID == nil, let indicator = report.indicator(of: cell) else {
      return report.label(of: cell)
    }
    return "\(indicator.code) \(indicator.name)"
  }

  private func remarks(_ entry: CellEntry) -> String {
    let reason = entry.reason.map { $0 == .other ? entry.reasonText ?? $0.label : $0.label }
    return [reason, entry.comment].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: "\u{A0}; ")
  }

  private func errors(_ preview: ImportPreview) -> [MarkupNode] {
    guard preview.refusals.isEmpty, !preview.errors.isEmpty else { return [] }
    return [
      .heading("Ce qui empêche d’envoyer"),
      .list(preview.errors.map { [.text($0.sentence(in: report))] }),
    ]
  }
}
