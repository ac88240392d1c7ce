package import Foundation
import Markup
package import Monitoring
import Writing

/// The values of a quarter beside the three before it, with what was said of each, and what can be done.
package struct QuarterPage {
  package var callCode: String
  package var report: QuarterReport
  package var history: QuarterHistory
  /// What the rules say of the values in force.
  package var findings: [String]
  /// Under which the next message is kept: sent twice, it is one.
  package var messageID: UUID
  /// What was typed, after a refusal.
  package var typed: [String: String]
  package var problem: PageProblem?
  package var pinnedToday: Day?

  package init(
    callCode: String, report: QuarterReport, history: QuarterHistory, findings: [String],
    messageID: UUID, typed: [String: String] = [:], problem: PageProblem? = nil
  ) {
    self.callCode = callCode
    self.report = report
    self.history = history
    self.findings = findings
    self.messageID = messageID
    self.typed = typed
    self.problem = problem
  }

  package func page(for reader: PageReader) -> Page {
    let address = PageAddress.quarter(
      report.quarter, ofProject: report.projectCode, ofCall: reader.call(callCode))
    let forms = QuarterForms(page: self, address: address, reader: reader)
    return Page(
      "\(report.projectCode), \(report.quarter.spoken)",
      standing(reader) + decisions + threads(forms) + checks + values + forms.acts,
      for: reader, problem: problem, isFictitious: report.isFictitious, pinnedToday: pinnedToday)
  }

  private func standing(_ reader: PageReader) -> [MarkupNode] {
    let back = MarkupNode.element(
      .p, [],
      [
        .link(
          "\(report.projectCode) \(report.projectName)",
          to: PageAddress.project(report.projectCode, ofCall: reader.call(callCode)))
      ])
    guard report.version > 0 else {
      return [
        back,
        .paragraph(
          "Rien n’a encore été envoyé. À envoyer avant le \(French.page.day(report.dueOn))."),
      ]
    }
    let sent = history.versions.first { $0.number == report.version }
    let author = sent?.author.map { " par \($0)" } ?? ""
    let when = sent.map { ", envoyée\(author) le \(ParisTime.shown($0.sentAt))" } ?? ""
    let outside =
      report.isOutside ? " Hors de la période du projet\u{A0}: ces valeurs ne comptent pas." : ""
    return [
      back,
      .paragraph(
        "Version \(report.version)\(when). État\u{A0}: \(report.state.label).\(outside)"),
    ]
  }

  /// Why it came back stands first.
  private var decisions: [MarkupNode] {
    var nodes: [MarkupNode] = []
    if let last = history.lastDecision, report.state != .submitted {
      nodes.append(
        .paragraph(
          "Dernière décision\u{A0}: \(last.kind.label) par \(last.author), le \(ParisTime.shown(last.madeAt))."
        ))
      if let reason = last.reason { nodes.append(.element(.blockquote, [], [.text(reason)])) }
    }
    if let wish = history.wish {
      nodes.append(
        .paragraph(
          "Réouverture demandée par \(wish.author), le \(ParisTime.shown(wish.madeAt)).",
          class: "mark"))
      nodes.append(.element(.blockquote, [], [.text(wish.reason ?? "")]))
    }
    return nodes
  }

  private var checks: [MarkupNode] {
    guard !findings.isEmpty else { return [] }
    return [
      .heading("Ce que disent les contrôles"), .list(findings.map { [.text($0)] }),
    ]
  }
}

// MARK: Values

extension QuarterPage {
  private var formerQuarters: [Quarter] { (1...3).reversed().map { report.quarter.moved(by: -$0) } }

  private var values: [MarkupNode] {
    guard report.version > 0 else { return [] }
    let former = report.version > 1 ? ["Version \(report.version - 1)"] : []
    let table = PageTable(
      caption: "Valeurs de la version \(report.version)",
      heads: ["Indicateur"] + formerQuarters.map(\.label) + former
        + [report.quarter.label, "Motif et message"],
      rows: report.indicators.flatMap { indicator in
        report.cells.filter { $0.indicatorID == indicator.id }.map { row($0, indicator) }
      })
    return [.heading("Valeurs"), table.node]
  }

  private func row(_ cell: Cell, _ indicator: Indicator) -> [PageTable.Cell] {
    let now = history.observation(of: cell, asOf: report.version)
    let former = history.observation(of: cell, asOf: report.version - 1)
    let isChanged = report.version > 1 && former?.measured != now?.measured
    let before = PageTable.Cell.number(isChanged ? former?.entry.shownValue ?? "vide" : "")
    let value = MarkupNode.text(now?.entry.shownValue ?? "vide")
    return [name(of: cell, indicator)]
      + formerQuarters.map { .number(report.value(of: cell, in: $0)?.shown ?? "") }
      + (report.version > 1 ? [before] : [])
      + [
        PageTable.Cell(
          nodes: isChanged ? [.element(.strong, [], [value])] : [value], mark: "number"),
        .text(remarks(on: cell, now)),
      ]
  }

  private func name(of cell: Cell, _ indicator: Indicator) -> PageTable.Cell {
    guard let category = report.category(of: cell) else {
      return .text("\(indicator.code) \(indicator.name)")
    }
    let dimension = report.disaggregation(of: cell).map { "\($0.name)\u{A0}: " } ?? ""
    return .text("\(dimension)\(category.name)", mark: "part")
  }

  private func remarks(on cell: Cell, _ value: Observation?) -> String {
    let entry = value?.entry
    let reason = entry?.reason.map { $0 == .other ? entry?.reasonText ?? $0.label : $0.label }
    let state = history.thread(on: cell)?.label
    let recounts = history.verifications.filter { $0.cell == cell }.map { recount in
      "vérifié sur place le \(French.page.day(recount.verifiedOn))\u{A0}: \(recount.recounted.shown)"
    }
    return ([reason, entry?.comment, state].compactMap(\.self).filter { !$0.isEmpty } + recounts)
      .joined(separator: "\u{A0}; ")
  }
}

// MARK: Conversation

extension QuarterPage {
  private func threads(_ forms: QuarterForms) -> [MarkupNode] {
    let open = report.cells.filter { history.thread(on: $0) != nil }
    guard !open.isEmpty else { return [] }
    return [.heading("Questions et réponses")]
      + open.flatMap { cell -> [MarkupNode] in
        let state = history.thread(on: cell)?.label ?? ""
        return [.element(.h3, [], [.text("\(report.label(of: cell)) – \(state)")])]
          + history.messages(on: cell).flatMap(said) + forms.reply(on: cell)
      }
  }

  private func said(_ message: CellMessage) -> [MarkupNode] {
    let head = "\(message.author), le \(ParisTime.shown(message.writtenAt))"
    guard let body = message.body else { return [.paragraph("\(head)\u{A0}: close.")] }
    return [.paragraph("\(head)\u{A0}:"), .element(.blockquote, [], [.text(body)])]
  }
}
