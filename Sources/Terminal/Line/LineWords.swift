import Entry
import Foundation
import Monitoring
import Writing

/// What the line mode says of an entry session: its lines and its prompts.
struct LineWords {
  let session: EntrySession
  private var sheet: EntrySheet { session.sheet }
  private var quarterReport: QuarterReport { session.sheet.quarterReport }

  init(_ session: EntrySession) { self.session = session }

  var prompt: String {
    switch session.mode {
    case .resuming:
      "Reprendre à \(session.cell.map(quarterReport.label(of:)) ?? "la fin")\u{A0}? (O/n) > "
    case .cell: session.cell == nil ? "Commande > " : "Valeur > "
    case .choosing(let readings): "Votre choix (1 à \(readings.count)) > "
    case .alert: "Confirmer\u{A0}? 1 oui, 2 corriger, 3 commenter > "
    case .reason(.alert): "Motif\u{A0}? 1 vérifié. 2 activité. 3 méthode. 4 autre > "
    case .reason(.missing): "Motif\u{A0}? 1 activité. 2 méthode. Ou écrivez-le > "
    case .reasonText: "Motif, en quelques mots > "
    case .batch(let batch):
      batch.entries.count > 1
        ? "Mettre ces \(batch.entries.count) valeurs\u{A0}? (o/n) > "
        : "Mettre cette valeur\u{A0}? (o/n) > "
    case .settling(let findings):
      "Aller au point (\(findings.count == 1 ? "1" : "1 à \(findings.count)"), < pour revenir) > "
    case .confirming:
      "Pour envoyer, tapez le code du projet (\(quarterReport.projectCode)), < pour revenir > "
    }
  }

  func lines(_ notices: [EntryNotice]) -> [String] { notices.flatMap(lines) }

  private func lines(_ notice: EntryNotice) -> [String] {
    switch notice {
    case .saved(let cell): ["Enregistré\u{A0}: \(shown(cell))".asSentence]
    case .undone(let cell): ["Annulé\u{A0}: \(restored(cell))".asSentence + " Enregistré."]
    case .redone(let cell): ["Refait\u{A0}: \(restored(cell))".asSentence + " Enregistré."]
    case .notSaved: ["Cette valeur n’est pas enregistrée."]
    case .finding(let finding): [line(finding)]
    case .rest(let rest, let cell): [line(rest: rest, after: cell)]
    case .position: [introduction]
    case .readings(let readings): [question(readings)]
    case .missing(let missing): ["\(missing.rawValue), \(missing.label)."]
    case .batch(let batch): BatchPreview(batch, over: sheet).lines
    case .batchDropped: ["Rien n’est changé."]
    case .batchSaved(let count, let findings): saved(count, findings)
    case .toSettle(let findings): EntrySummary(sheet).settling(findings)
    case .summary: EntrySummary(sheet).lines
    case .atFirstCell: ["C’est la première case."]
    case .afterLastCell:
      ["La dernière case est passée. Choisir une case avec aller, puis retaper."]
    case .noValueToCommentOn:
      ["Donner d’abord une valeur, ou nd\u{A0}: le message l’accompagne."]
    case .nothingToUndo: ["Rien à annuler depuis l’ouverture de cette saisie."]
    case .sentAlready:
      ["Cette valeur a déjà été envoyée\u{A0}: en donner une autre, ou nd avec le motif."]
    case .nothingToRedo: ["Rien à refaire\u{A0}: aucun changement n’est annulé."]
    }
  }

  private func saved(_ count: Int, _ findings: [Finding]) -> [String] {
    let verb = count > 1 ? "enregistrées" : "enregistrée"
    let first =
      "\(French.terminal.counted(count, "valeur")) \(verb). Pour les défaire ensemble\u{A0}: annuler."
    return [first] + findings.map(line)
  }

  private func shown(_ cell: Cell) -> String { sheet[cell]?.shown ?? "case vide" }

  private func restored(_ cell: Cell) -> String {
    let value = sheet[cell].map { "revient à \($0.shown)" } ?? "est de nouveau vide"
    return "\(quarterReport.label(of: cell)) \(value)"
  }

  /// A finding of no cell of the sheet is said as it is: there is nothing to correct here.
  private func line(_ finding: Finding) -> String {
    let sentence = finding.sentence(in: quarterReport)
    guard finding.cell.flatMap(sheet.index(of:)) != nil else { return sentence }
    return "\(finding.severity.heading)\u{A0}: \(sentence)"
  }

  private func line(rest: Measured, after cell: Cell) -> String {
    let code = quarterReport.indicator(of: cell)?.code ?? "?"
    let disaggregation = quarterReport.disaggregation(of: cell)?.name.withoutInitialCapital ?? "?"
    let words = rest.isNothingLeft ? Measured.nothingLeft : rest.shown
    return "\(code) par \(disaggregation), inconnu\u{A0}: \(words)."
  }

  private func question(_ readings: [Measured]) -> String {
    let choices = readings.enumerated().map { "\($0.offset + 1) pour \($0.element.shown)" }
    return "Voulez-vous \(choices.joined(separator: ", "))\u{A0}?"
  }
}

extension LineWords {
  var header: [String] {
    let title =
      "Saisie \(quarterReport.projectCode) \(quarterReport.projectName), \(quarterReport.quarter.spoken)."
    let isLate = quarterReport.today > quarterReport.dueOn
    let due =
      quarterReport.isSuspended
      ? "Le projet est suspendu pendant ce trimestre\u{A0}: rien n’est demandé."
      : (isLate ? "En retard\u{A0}: à rendre avant le " : "À rendre le ")
        + French.terminal.day(quarterReport.dueOn) + "."
    let count =
      "\(sheet.countWords). Aide\u{A0}: tapez ?"
    let state: [String] =
      [.returned, .reopened].contains(quarterReport.state)
      ? ["Trimestre \(quarterReport.state.label)."] : []
    return (quarterReport.isFictitious ? ["Données fictives."] : []) + [title, due] + state + [
      count
    ]
  }

  /// The current cell, in one line.
  private var introduction: String {
    guard let cell = session.cell else { return atTheEnd }
    let parts = [
      "Case \(session.position + 1) sur \(sheet.cells.count).",
      quarterReport.name(of: cell) + ".",
      quarterReport.formerValue(of: cell),
      quarterReport.goalSentence(of: cell),
      sheet[cell].map { "Valeur actuelle\u{A0}: \($0.shown)".asSentence },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private var atTheEnd: String {
    "C’était la dernière case. \(sheet.leftWords) Tapez envoyer, liste, aller I01, < ou stop."
  }
}

extension LineWords {
  /// The values in force of the current cell, quarter by quarter, as they were explained.
  var history: [String] {
    guard let cell = session.cell else { return [atTheEnd] }
    let sent = quarterReport.observations.filter { $0.cell == cell }
      .sorted { $0.quarter < $1.quarter }
    let label = quarterReport.label(of: cell)
    guard !sent.isEmpty else { return ["\(label)\u{A0}: aucune valeur envoyée jusqu’ici."] }
    return ["\(label), valeurs envoyées\u{A0}:"]
      + sent.map { observation in
        let version = observation.version > 1 ? " (version \(observation.version))" : ""
        return "\(observation.quarter.label)\(version)\u{A0}: \(observation.entry.shown)"
      }
  }
}

extension Finding.Severity {
  var heading: String {
    switch self {
    case .error: "Erreur"
    case .alert: "Alerte"
    }
  }
}
