import Foundation
import Monitoring
import Writing

/// What is read out: header, cells, rests, list, help.
extension EntryDialogue {
  func header() -> [String] {
    let title =
      "Saisie \(quarterReport.projectCode) \(quarterReport.projectName), \(quarterReport.quarter.spoken)."
    let isLate = quarterReport.today > quarterReport.dueOn
    let due =
      (isLate ? "En retard\u{A0}: à rendre avant le " : "À rendre le ")
      + French.terminal.day(quarterReport.dueOn) + "."
    let count =
      "\(French.counted(sheet.cells.count, "case")), \(sheet.remaining) à remplir. Aide\u{A0}: tapez ?"
    let state: [String] =
      [.returned, .reopened].contains(quarterReport.state)
      ? ["Trimestre \(quarterReport.state.label)."] : []
    return (quarterReport.isFictitious ? ["Données fictives."] : []) + [title, due] + state + [
      count
    ]
  }

  /// The current cell, in one line.
  func introduction() -> [String] {
    guard let cell else { return atTheEnd() }
    var parts = [
      "Case \(position + 1) sur \(sheet.cells.count).", quarterReport.name(of: cell) + ".",
    ]
    parts.append(quarterReport.formerValue(of: cell))
    if let goal = quarterReport.goalSentence(of: cell) { parts.append(goal) }
    if let entry = sheet[cell] { parts.append("Valeur actuelle\u{A0}: \(entry.shown).") }
    return [parts.joined(separator: " ")]
  }

  private func atTheEnd() -> [String] {
    let remaining = sheet.remaining
    let left =
      remaining == 0
      ? "Toutes les cases sont remplies."
      : "\(French.counted(remaining, "case")) à remplir."
    return ["C’était la dernière case. \(left) Tapez envoyer, liste, aller I01, < ou stop."]
  }

  /// After the last category of a breakdown: what is left of the total.
  func restLines(after cell: Cell) -> [String] {
    guard let indicator = quarterReport.indicator(of: cell),
      let dimension = quarterReport.dimension(of: cell),
      dimension.categories.last?.id == cell.categoryID, breakdownErrors(of: cell).isEmpty,
      let rest = sheet.rest(of: indicator, by: dimension)
    else { return [] }
    return ["\(indicator.code) par \(dimension.name.lowercased()), inconnu\u{A0}: \(rest.shown)."]
  }

  /// Of the breakdown that a category belongs to; of all of them after a total.
  func breakdownErrors(of cell: Cell) -> [String] {
    let place = quarterReport.dimension(of: cell).map { " par \($0.name.lowercased())" } ?? ""
    return sheet.findings
      .filter { $0.rule == "breakdown_above_total" && $0.cell?.indicatorID == cell.indicatorID }
      .filter { place.isEmpty || $0.message.contains(place) }
      .map { "Erreur\u{A0}: \($0.message)" }
  }

  func list() -> [String] {
    let findings = Dictionary(grouping: sheet.findings, by: \.cell)
    let lines = sheet.cells.enumerated().map { index, cell in
      let marks = (findings[cell] ?? []).map { " (\($0.severity.rawValue))" }.prefix(1).joined()
      let value = sheet[cell]?.shown ?? "à remplir"
      return "\(index + 1). \(quarterReport.label(of: cell))\u{A0}: \(value)\(marks)"
    }
    return (quarterReport.isFictitious ? ["Données fictives."] : []) + lines
  }

  func help() -> [String] {
    switch mode {
    case .resuming:
      return ["o\u{A0}: reprendre où vous étiez. n\u{A0}: repartir de la première case."]
    case .choosing: return ["Tapez le chiffre de la bonne lecture, ou < pour retaper la valeur."]
    case .alert:
      return [
        "La valeur est enregistrée, mais inhabituelle.",
        "1\u{A0}: elle est juste, et je dis pourquoi. 2\u{A0}: je la corrige. 3\u{A0}: j’écris un commentaire.",
      ]
    case .reason, .reasonText:
      return ["Le motif accompagne la valeur jusqu’au relecteur. < pour revenir à la case."]
    case .settling: return ["Tapez le numéro d’un point pour aller à sa case, ou < pour revenir."]
    case .confirming:
      return ["Tapez le code du projet pour envoyer, ou < pour revenir à la saisie."]
    case .cell: return definition() + EntryDialogue.commands
    }
  }

  private func definition() -> [String] {
    guard let cell, let indicator = quarterReport.indicator(of: cell) else { return [] }
    return [
      "\(indicator.code) \(indicator.name). \(indicator.definition)",
      "Unité\u{A0}: \(indicator.unit).",
    ]
  }

  private static let commands = [
    "Une valeur s’écrit 225, 1 234,5, 12/40 ou =112+6. Entrée sans texte\u{A0}: garder.",
    "nd non disponible, so sans objet, nc non communiqué, suivis du motif.",
    "msg et un texte\u{A0}: message au relecteur. annuler\u{A0}: défaire le dernier changement.",
    "<\u{A0}: case d’avant. aller I03 ou aller I01 femmes. liste\u{A0}: toutes les cases.",
    "stop\u{A0}: arrêter, brouillon gardé. envoyer\u{A0}: vérifier, puis envoyer.",
  ]
}

extension French {
  /// « 1 case », « 12 cases ».
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(French.terminal.number(Decimal(count))) \(noun)\(count > 1 ? "s" : "")"
  }
}
