import Entry
import Foundation
import Markup
import Monitoring

/// What a filled table still needs before it is sent: a reason for each unusual value.
struct ImportForm {
  let page: ImportPage
  let preview: ImportPreview
  let reader: PageReader

  private var report: QuarterReport { page.report }

  var nodes: [MarkupNode] {
    let alerts = preview.alerts
    let head =
      alerts.isEmpty
      ? []
      : [
        MarkupNode.heading("À confirmer"),
        .paragraph(
          alerts.count > 1
            ? "Ces valeurs surprennent. Dire pourquoi elles sont justes, ou les corriger dans le fichier."
            : "Cette valeur surprend. Dire pourquoi elle est juste, ou la corriger dans le fichier."
        ),
      ]
    let address = PageAddress.importing(
      report.quarter, ofProject: report.projectCode, ofCall: reader.call(page.callCode))
    return head + [
      .postForm(
        to: address, reader,
        [
          .hidden(PageField.id, page.sendingID.uuidString),
          .hidden(PageField.content, page.content),
        ] + alerts.flatMap { question(on: $0.cell, $0.findings) } + [
          .submit("envoyer", "Envoyer \(report.projectCode) \(report.quarter.label)")
        ])
    ]
  }

  private func question(on cell: Cell, _ findings: [Finding]) -> [MarkupNode] {
    guard let number = report.cells.firstIndex(of: cell) else { return [] }
    let (reason, words) = (PageField.reason(ofCell: number), PageField.words(ofCell: number))
    return [
      .group(
        report.label(of: cell),
        findings.map { .paragraph($0.sentence(in: report)) } + [
          .choice(
            reason, "Motif", id: reason,
            [(value: "", words: "À choisir")]
              + Reason.allCases.map { (value: $0.rawValue, words: $0.label) },
            chosen: page.typed[reason]),
          .line(
            words, "Si «\u{A0}autre\u{A0}», en quelques mots", id: words,
            value: page.typed[words] ?? ""),
        ])
    ]
  }
}
