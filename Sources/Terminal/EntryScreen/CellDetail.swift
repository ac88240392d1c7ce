import Entry
import Foundation
import Monitoring
import Writing

/// All there is to know of one cell: what it counts, its former values, what was said and changed.
struct CellDetail {
  private let cell: Cell
  private let sheet: EntrySheet
  private let history: QuarterHistory?
  private let changes: [CellChange]
  private var report: QuarterReport { sheet.quarterReport }

  init(_ cell: Cell, _ sheet: EntrySheet, _ history: QuarterHistory?, changes: [CellChange]) {
    self.cell = cell
    self.sheet = sheet
    self.history = history
    self.changes = changes
  }

  var lines: [String] {
    guard let indicator = report.indicator(of: cell) else { return [] }
    let parts = [definition(indicator), now, findings, former, sitting, conversation]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func definition(_ indicator: Indicator) -> [String] {
    var unit = "Unité\u{A0}: \(indicator.unit)."
    if let goal = report.goalSentence(of: cell) { unit += " \(goal)" }
    if let year = YearWords(cell, sheet) { unit += " Cumul \(year.sentence)" }
    return [report.name(of: cell) + "."]
      + (indicator.definition.isEmpty ? [] : ["Définition\u{A0}: \(indicator.definition)"])
      + [unit, "S’écrit par exemple \(indicator.writingExamples)."]
  }

  private var now: [String] {
    let value = sheet.shown(cell)
    guard let received = sheet.received(cell) else { return ["Valeur\u{A0}: \(value)"] }
    return ["Valeur\u{A0}: \(value)", "Déjà envoyé\u{A0}: \(received.shown)"]
  }

  private var findings: [String] {
    sheet.findings.filter { $0.cell == cell }.map {
      "\($0.severity.heading)\u{A0}: \($0.sentence(in: report))"
    }
  }

  /// The last twelve, a year on each line.
  private var former: [String] {
    let past = report.observations.filter { $0.cell == cell && $0.quarter < report.quarter }
      .sorted { $0.quarter < $1.quarter }.suffix(12)
    guard !past.isEmpty else {
      return ["Historique\u{A0}: aucune valeur envoyée avant ce trimestre."]
    }
    let years = Dictionary(grouping: past, by: \.quarter.year)
    return ["Historique"]
      + years.keys.sorted().map { year in
        let values = (years[year] ?? []).map { "T\($0.quarter.number)\u{A0}\($0.measured.short)" }
        return "  \(year)   " + values.joined(separator: "   ")
      }
      + past.filter { $0.entry.reason != nil || $0.entry.comment != nil }.map {
        "  \($0.quarter.short)\u{A0}: \($0.entry.shown)"
      }
  }

  private var sitting: [String] {
    guard let first = changes.first else { return [] }
    let values = [first.former] + changes.map(\.entry)
    return [
      "Dans cette saisie\u{A0}: " + values.map { $0?.shown ?? "vide" }.joined(separator: " → ")
    ]
  }

  private var conversation: [String] {
    let messages = history?.messages(on: cell) ?? []
    guard !messages.isEmpty else { return [] }
    return ["Échange"]
      + messages.map { message in
        let when = ParisTime.shown(message.writtenAt)
        return "  \(message.author), le \(when)\u{A0}: \(message.body ?? "close")"
      }
  }
}
