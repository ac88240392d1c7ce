import Foundation
import Markup
import Monitoring

/// What can be done about a quarter. Values are entered and corrected elsewhere: in `jalon saisie`, or by a
/// filled table.
struct QuarterForms {
  let page: QuarterPage
  let address: String
  let reader: PageReader

  private var report: QuarterReport { page.report }

  var acts: [MarkupNode] {
    guard !report.isOutside else { return [] }
    if reader.kind == .holder { return wish }
    return report.version > 0 ? decisions + remarks : []
  }

  // MARK: Evaluators

  private var decisions: [MarkupNode] {
    switch report.state {
    case .submitted:
      [
        .heading("Décider"),
        form(.approved, [.submit("envoyer", "Accepter la version \(report.version)")]),
        form(
          .returned,
          [
            reason("Ce qui est à corriger, que le porteur verra d’abord", id: "rendre"),
            .submit("envoyer", "Rendre au porteur"),
          ]),
      ]
    case .approved:
      [
        .heading("Décider"),
        form(
          .reopened,
          [
            reason("Motif de la réouverture", id: "rouvrir"),
            .submit("envoyer", "Rouvrir le trimestre"),
          ]),
      ]
    case .open, .draft, .returned, .reopened: []
    }
  }

  private var remarks: [MarkupNode] {
    let cells = report.cells.enumerated().map { number, cell in
      (value: String(number), words: report.label(of: cell))
    }
    return [
      .element(
        .details, page.typed[PageField.act] == "demander" ? [MarkupAttribute("open")] : [],
        [
          .element(.summary, [], [.text("Poser une question sur une valeur")]),
          form(
            "demander",
            [
              .choice(
                PageField.cell, "Valeur", id: "demander-case", cells,
                chosen: page.typed[PageField.cell]),
              .area(
                PageField.body, "Question", id: "demander-texte",
                value: typed(PageField.body, in: "demander")),
              .submit("envoyer", "Poser la question"),
            ]),
        ]),
      .element(
        .details, page.typed[PageField.act] == "verifier" ? [MarkupAttribute("open")] : [],
        [
          .element(.summary, [], [.text("Noter une vérification sur place")]),
          form(
            "verifier",
            [
              .choice(
                PageField.cell, "Valeur", id: "verifier-case", cells,
                chosen: page.typed[PageField.cell]),
              .line(
                PageField.day, "Jour de la vérification (2025-01-15)", id: "verifier-jour",
                value: typed(PageField.day, in: "verifier"), isNeeded: true),
              .line(
                PageField.value, "Valeur recomptée", id: "verifier-valeur",
                value: typed(PageField.value, in: "verifier"), isNeeded: true),
              .line(
                PageField.denominator, "Sur (pour une proportion ou une moyenne)",
                id: "verifier-sur", value: typed(PageField.denominator, in: "verifier")),
              .line(
                PageField.body, "Ce qui a été recompté", id: "verifier-note",
                value: typed(PageField.body, in: "verifier")),
              .submit("envoyer", "Noter la vérification"),
            ]),
        ]),
    ]
  }

  // MARK: Holders

  private var wish: [MarkupNode] {
    switch report.state {
    case .submitted, .approved:
      guard page.history.wish == nil else { return [] }
      return [
        .heading("Demander la réouverture"),
        form(
          .asked,
          [
            reason("Ce qui serait à corriger", id: "demander"),
            .submit("envoyer", "Demander la réouverture"),
          ]),
      ]
    case .open, .draft, .returned, .reopened:
      return [
        .element(
          .p, [],
          [
            .text(
              "Les valeurs se corrigent dans le terminal\u{A0}: «\u{A0}jalon saisie \(report.projectCode) \(report.quarter.label)\u{A0}», ou "
            ),
            .link(
              "par un tableur",
              to: PageAddress.importing(
                report.quarter, ofProject: report.projectCode, ofCall: reader.call(page.callCode))),
            .text("."),
          ])
      ]
    }
  }

  // MARK: Both

  /// The holder answers what is open, the evaluator closes what she has read.
  func reply(on cell: Cell) -> [MarkupNode] {
    guard let state = page.history.thread(on: cell),
      let number = report.cells.firstIndex(of: cell)
    else { return [] }
    let place = MarkupNode.hidden(PageField.cell, String(number))
    if reader.kind == .holder, state == .open || state == .answered {
      return [
        form(
          "repondre",
          [
            place,
            .area(
              PageField.body, "Votre réponse", id: "repondre-\(number)",
              value: page.typed[PageField.cell] == String(number)
                ? typed(PageField.body, in: "repondre") : ""),
            .submit("envoyer", "Répondre"),
          ])
      ]
    }
    if reader.kind == .evaluator, state != .closed {
      return [form("clore", [place, .submit("envoyer", "Clore cette question")])]
    }
    return []
  }

  private func form(_ act: ReviewAct.Kind, _ children: [MarkupNode]) -> MarkupNode {
    form(act.rawValue, children)
  }

  /// Each names the version that its author has in front of her.
  private func form(_ act: String, _ children: [MarkupNode]) -> MarkupNode {
    .postForm(
      to: address, reader,
      [
        .hidden(PageField.act, act), .hidden(PageField.version, String(report.version)),
        .hidden(PageField.id, page.messageID.uuidString),
      ] + children)
  }

  private func reason(_ words: String, id: String) -> MarkupNode {
    .area(PageField.reason, words, id: id, value: page.typed[PageField.reason] ?? "")
  }

  private func typed(_ field: String, in act: String) -> String {
    page.typed[PageField.act] == act ? page.typed[field] ?? "" : ""
  }
}
