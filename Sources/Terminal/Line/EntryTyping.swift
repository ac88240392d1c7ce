import Foundation
import Monitoring

/// Values: what was typed, what is saved, what is said after.
extension EntryDialogue {
  mutating func receiveValue(_ line: String) -> Step {
    guard let cell, let indicator = quarterReport.indicator(of: cell) else {
      return asking(["La dernière case est passée. Tapez envoyer, liste, aller, < ou stop."])
    }
    guard !line.isEmpty else { return advance([]) }
    switch TypedValue.reading(line, for: indicator) {
    case .refused(let sentence): return asking([sentence])
    case .value(let measured): return enter(measured, typed: line.hasPrefix("=") ? line : nil)
    case .ambiguous(let values):
      mode = .choosing(values, typed: nil)
      let choices = values.enumerated().map { "\($0.offset + 1) pour \($0.element.shown)" }
      return asking(["Voulez-vous \(choices.joined(separator: ", "))\u{A0}?"])
    }
  }

  mutating func receiveChoice(_ line: String, of values: [Measured], typed: String?) -> Step {
    guard let number = Int(line), values.indices.contains(number - 1) else {
      return asking(["Tapez un chiffre de 1 à \(values.count), ou < pour taper une autre valeur."])
    }
    return enter(values[number - 1], typed: typed)
  }

  /// The value is saved before anything is asked about it: an alert never costs a value.
  private mutating func enter(_ measured: Measured, typed: String?) -> Step {
    guard let cell else { return asking([]) }
    let former = sheet[cell]
    if former?.measured == measured { return valueStands([]) }
    let message = former?.reason == nil ? former?.comment : nil
    return perform(
      CellEntry(cell: cell, measured: measured, comment: message), in: cell, after: .value,
      typed: typed)
  }

  mutating func receiveMessage(_ text: String) -> Step {
    guard let cell, var entry = sheet[cell] else {
      return asking(["Donner d’abord une valeur, ou nd\u{A0}: le message l’accompagne."])
    }
    guard !text.isEmpty else {
      return asking([
        entry.comment.map { "Message de cette case\u{A0}: \($0)" }
          ?? "Écrire le message après msg, par exemple\u{A0}: msg deux accueils fermés en août"
      ])
    }
    entry.comment = text
    return perform(entry, in: cell, after: .message)
  }

  /// Asks for the change to be made durable; nothing is said of it until it is.
  mutating func perform(
    _ entry: CellEntry?, in cell: Cell, after: After, typed: String? = nil
  ) -> Step {
    pending = (Change(cell: cell, former: sheet[cell]), after)
    sheet[cell] = entry
    mode = .cell
    return Step(lines: [], next: .perform(entry.map { .save($0, typed: typed) } ?? .erase(cell)))
  }

  /// The change is on the disk.
  package mutating func effectDone() -> Step {
    guard let (change, after) = pending else { return asking([]) }
    pending = nil
    let shown = sheet[change.cell]?.shown ?? "case vide"
    if case .undoing = after {
      let back = sheet[change.cell] == nil ? "est de nouveau vide" : "revient à \(shown)"
      let line = "Annulé\u{A0}: \(quarterReport.label(of: change.cell)) \(back). Enregistré."
      return going(to: position, [line])
    }
    history.append(change)
    switch after {
    case .value: return valueStands(["Enregistré\u{A0}: \(shown)."])
    case .reason:
      return advance(["Enregistré\u{A0}: \(shown)."] + breakdownErrors(of: change.cell))
    case .message, .undoing: return asking(["Enregistré\u{A0}: \(shown)."])
    }
  }

  /// The change could not be kept: the cell is what it was, and the sentence says why.
  package mutating func effectFailed(_ sentence: String) -> Step {
    if let (change, after) = pending {
      sheet[change.cell] = change.former
      if case .undoing = after { history.append(change) }
    }
    pending = nil
    return going(to: position, [sentence, "Cette valeur n’est pas enregistrée."])
  }

  /// After a value: its errors, else its alert, else the next cell.
  private mutating func valueStands(_ lines: [String]) -> Step {
    let findings = sheet.findings.filter { $0.cell == cell && $0.rule != "breakdown_above_total" }
    if let error = findings.first(where: { $0.severity == .error }) {
      return asking(lines + ["Erreur\u{A0}: \(error.message)"])
    }
    if let alert = findings.first {
      mode = .alert(alert)
      return asking(lines + ["Alerte\u{A0}: \(alert.message)"])
    }
    return advance(lines + (cell.map(breakdownErrors(of:)) ?? []))
  }

  mutating func advance(_ lines: [String]) -> Step {
    let rests = cell.map(restLines(after:)) ?? []
    return going(to: position + 1, lines + rests)
  }
}
