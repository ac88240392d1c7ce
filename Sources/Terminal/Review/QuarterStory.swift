import Foundation
package import Monitoring
import Writing

/// A quarter as its holder and its evaluators read it: values with what was said of each, decisions,
/// and all that happened.
package struct QuarterStory: Sendable {
  private let report: QuarterReport
  private let history: QuarterHistory

  package init(_ report: QuarterReport, _ history: QuarterHistory) {
    self.report = report
    self.history = history
  }

  /// What was decided last comes first: a holder must see why her quarter went back.
  package func lines(asOf version: Int) -> [String] {
    notices + heading(version) + decisions + [""]
      + report.indicators.flatMap { lines(of: $0, asOf: version) }
  }

  /// Where a demonstration's day is pinned, it stands beside the real dates of what was done.
  private var notices: [String] {
    guard report.isFictitious else { return [] }
    let today = "\(report.today)"
    let isPinned = history.versions.contains { $0.sentAt.formatted(.iso8601).prefix(10) > today }
    guard isPinned else { return ["Données fictives."] }
    return [
      "Données fictives. Dans cette démonstration, nous sommes le \(French.terminal.day(report.today))\u{A0}; les dates d’envoi et de relecture sont réelles."
    ]
  }

  /// Why a quarter went back to its holder; empty while it did not.
  package var decisions: [String] {
    var lines: [String] = []
    if let last = history.lastDecision, report.state != .submitted {
      lines.append(
        "\(last.kind.label.capitalizedFirst) par \(last.author) le \(last.madeAt.shown)"
          + (last.reason.map { "\u{A0}: \($0)" } ?? "."))
    }
    if let wish = history.wish {
      lines.append(
        "Réouverture demandée par \(wish.author) le \(wish.madeAt.shown)\u{A0}: \(wish.reason ?? "")"
      )
    }
    return lines
  }

  /// Questions that wait for the holder's answer.
  package var openQuestions: [String] {
    report.cells.filter { history.thread(on: $0) == .open }.flatMap { cell in
      ["Question sur \(report.label(of: cell))\u{A0}:"] + messages(on: cell)
    }
  }

  /// Why it came back, then what is asked.
  package var whatIsAsked: [String] { decisions + openQuestions }

  private func heading(_ version: Int) -> [String] {
    let name = "\(report.projectCode) \(report.projectName), \(report.quarter.spoken)"
    guard version > 0 else { return ["\(name)\u{A0}: rien n’a encore été envoyé."] }
    let sent = history.versions.first { $0.number == version }
    let by = sent?.author.map { " par \($0)" } ?? ""
    let when = sent.map { ", envoyée\(by) le \($0.sentAt.shown)" } ?? ""
    let latest = version == report.version ? "" : " (la dernière est la version \(report.version))"
    return [name, "Version \(version)\(when)\(latest). État\u{A0}: \(report.state.label)."]
  }

  private func lines(of indicator: Indicator, asOf version: Int) -> [String] {
    let cells = report.cells.filter { $0.indicatorID == indicator.id }
    return ["\(indicator.code) \(indicator.name)"] + cells.flatMap { lines(of: $0, asOf: version) }
  }

  func lines(of cell: Cell, asOf version: Int) -> [String] {
    let value = history.observation(of: cell, asOf: version)
    let former = report.value(of: cell, in: report.quarter.previous)
    let place = report.category(of: cell).map { category in
      report.disaggregation(of: cell).map { "\($0.name), \(category.name)" } ?? category.name
    }
    var line = "  \(place ?? "Total")\u{A0}: \(value?.entry.shown ?? "vide")"
    if let former { line += " (\(report.quarter.previous.label)\u{A0}: \(former.shown))" }
    if let state = history.thread(on: cell) { line += " [\(state.label)]" }
    return [line] + formerVersions(of: cell, before: version) + messages(on: cell)
      + recounts(of: cell)
  }

  private func formerVersions(of cell: Cell, before version: Int) -> [String] {
    let versions = history.versions(of: cell).filter { $0.version <= version }
    return versions.dropLast().map {
      "    version \($0.version)\u{A0}: \($0.entry.shown)"
    }
  }

  /// What was asked and answered about a cell, in time order.
  func conversation(on cell: Cell) -> [String] {
    messages(on: cell).map { String($0.drop { $0 == " " }) }
  }

  private func messages(on cell: Cell) -> [String] {
    history.messages(on: cell).map { message in
      "    \(message.kind.words(message.author).capitalizedFirst), le \(message.writtenAt.shown)"
        + (message.body.map { "\u{A0}: \($0)" } ?? "")
    }
  }

  private func recounts(of cell: Cell) -> [String] {
    history.verifications.filter { $0.cell == cell }.map { recount in
      let declared = history.observation(of: cell, asOf: recount.version)?.measured
      let isSame = declared == recount.recounted
      return
        "    Vérifié sur place le \(French.terminal.day(recount.verifiedOn)) par \(recount.author)"
        + "\u{A0}: \(recount.recounted.shown)"
        + (isSame ? ", comme déclaré" : " au lieu de \(declared?.shown ?? "vide")")
        + (recount.note.map { " (\($0))" } ?? "")
    }
  }
}

// MARK: Everything in time order

extension QuarterStory {
  /// Who did what, when, and what each value was before.
  package var journal: [String] {
    let events = sendings + acts + conversation + recounted
    let name = "\(report.projectCode) \(report.projectName), \(report.quarter.spoken)"
    let lines = events.sorted { $0.at < $1.at }.flatMap(\.lines)
    return notices + [name]
      + (lines.isEmpty ? ["Rien n’a encore été envoyé."] : lines)
  }

  private struct Event {
    var at: Date
    var lines: [String]
  }

  private var sendings: [Event] {
    history.versions.map { version in
      let by = version.author.map { " par \($0)" } ?? ""
      return Event(
        at: version.sentAt,
        lines: ["\(version.sentAt.shown)\u{A0}: version \(version.number) envoyée\(by)"]
          + changes(in: version.number))
    }
  }

  private func changes(in version: Int) -> [String] {
    report.cells.compactMap { cell in
      guard let now = history.versions(of: cell).first(where: { $0.version == version }) else {
        return nil
      }
      let label = report.label(of: cell)
      guard let before = history.observation(of: cell, asOf: version - 1) else {
        return "  \(label)\u{A0}: \(now.entry.shown)"
      }
      return "  \(label)\u{A0}: de \(before.entry.shownValue) à \(now.entry.shown)"
    }
  }

  private var acts: [Event] {
    history.acts.map { act in
      Event(
        at: act.madeAt,
        lines: [
          "\(act.madeAt.shown)\u{A0}: \(act.kind.label) par \(act.author) (version \(act.version))"
            + (act.reason.map { "\u{A0}: \($0)" } ?? "")
        ])
    }
  }

  private var conversation: [Event] {
    history.messages.map { message in
      Event(
        at: message.writtenAt,
        lines: [
          "\(message.writtenAt.shown)\u{A0}: \(report.label(of: message.cell)), \(message.kind.words(message.author))"
            + (message.body.map { "\u{A0}: \($0)" } ?? "")
        ])
    }
  }

  private var recounted: [Event] {
    history.verifications.map { recount in
      Event(
        at: recount.madeAt,
        lines: [
          "\(recount.madeAt.shown)\u{A0}: \(report.label(of: recount.cell)), vérifié sur place le "
            + "\(French.terminal.day(recount.verifiedOn)) par \(recount.author)\u{A0}: "
            + recount.recounted.shown
        ])
    }
  }
}

extension CellMessage.Kind {
  /// « question d’Eva ».
  fileprivate func words(_ author: String) -> String {
    switch self {
    case .question: "question \(author.afterDe)"
    case .answer: "réponse \(author.afterDe)"
    case .closing: "close par \(author)"
    }
  }
}

extension Date {
  fileprivate var shown: String { ParisTime.shown(self) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
