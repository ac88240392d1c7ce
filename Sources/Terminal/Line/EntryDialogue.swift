package import Client
import Foundation
package import Monitoring

/// A quarter entered line by line: lines in, lines out, and what is to be done as values.
///
/// It only ever adds lines. It never says « Enregistré » by itself: it asks for the saving, and says
/// so once `effectDone` tells that the record is on the disk.
package struct EntryDialogue: Sendable {
  package enum Effect: Sendable, Hashable {
    /// `typed`: the formula that the value was computed from.
    case save(CellEntry, typed: String?)
    case erase(Cell)
    case submit
  }

  package enum Outcome: Sendable, Hashable {
    /// She said so: the draft is kept.
    case stopped
    /// The terminal was closed; nothing was answered by that.
    case endOfInput
  }

  package enum Next: Sendable, Hashable {
    case ask(String)
    case perform(Effect)
    case end(Outcome)
  }

  package struct Step: Sendable, Hashable {
    package var lines: [String]
    package var next: Next
  }

  enum Mode: Sendable {
    case resuming
    case cell
    case choosing([Measured], typed: String?)
    case alert(Finding)
    case reason(Purpose)
    case reasonText(Purpose)
    case settling([Finding])
    case confirming
  }

  /// What a reason is asked for.
  enum Purpose: Sendable, Hashable {
    case alert
    case missing(Missing)
  }

  /// What follows a saving.
  enum After: Sendable {
    case value, reason, message, undoing
  }

  package internal(set) var sheet: EntrySheet
  var mode = Mode.cell
  /// Index of the current cell; the number of cells after the last.
  var position = 0
  var pending: (change: Change, after: After)?
  /// What was in the cells before each change of this sitting, the last one last.
  var history: [Change] = []

  struct Change: Sendable {
    var cell: Cell
    var former: CellEntry?
  }

  /// With a draft, she is asked whether to go on where it stopped.
  package init(_ quarterReport: QuarterReport, draft: DraftState = DraftState()) {
    sheet = EntrySheet(quarterReport, draft: draft)
    guard let touched = draft.lastTouched,
      let index = sheet.cells.firstIndex(where: { $0.id == touched })
    else { return }
    position = index + 1 < sheet.cells.count ? index + 1 : index
    if position > 0 { mode = .resuming }
  }

  var quarterReport: QuarterReport { sheet.quarterReport }

  /// Nothing after the last one.
  var cell: Cell? { sheet.cells.indices.contains(position) ? sheet.cells[position] : nil }

  package mutating func start() -> Step {
    if case .resuming = mode { return asking(header()) }
    return Step(lines: header() + introduction(), next: .ask(prompt))
  }

  package mutating func receive(_ line: String) -> Step {
    let line = line.trimmingCharacters(in: .whitespaces)
    if let command = TypedCommand(line), let step = run(command) { return step }
    switch mode {
    case .resuming: return receiveResuming(line)
    case .cell: return receiveValue(line)
    case .choosing(let values, let typed): return receiveChoice(line, of: values, typed: typed)
    case .alert(let finding): return receiveAlert(line, finding)
    case .reason(let purpose): return receiveReason(line, for: purpose)
    case .reasonText(let purpose): return receiveReasonText(line, for: purpose)
    case .settling(let findings): return receiveSettling(line, findings)
    case .confirming: return receiveConfirmation(line)
    }
  }

  package func endOfInput() -> Step {
    Step(lines: ["", keptSentence], next: .end(.endOfInput))
  }

  var keptSentence: String {
    "Votre brouillon est gardé. Pour reprendre\u{A0}: jalon saisie \(quarterReport.projectCode) \(quarterReport.quarter.label)"
  }
}

extension EntryDialogue {
  func asking(_ lines: [String]) -> Step { Step(lines: lines, next: .ask(prompt)) }

  var prompt: String {
    switch mode {
    case .resuming:
      "Reprendre à \(cell.map(quarterReport.label(of:)) ?? "la fin")\u{A0}? (O/n) > "
    case .cell: cell == nil ? "Commande > " : "Valeur > "
    case .choosing(let values, _): "Votre choix (1 à \(values.count)) > "
    case .alert: "Confirmer\u{A0}? 1 oui, 2 corriger, 3 commenter > "
    case .reason(.alert): "Motif\u{A0}? 1 vérifié. 2 activité. 3 méthode. 4 autre > "
    case .reason(.missing): "Motif\u{A0}? 1 activité. 2 méthode. Ou écrivez-le > "
    case .reasonText: "Motif, en quelques mots > "
    case .settling(let findings):
      "Aller au point (\(findings.count == 1 ? "1" : "1 à \(findings.count)"), < pour revenir) > "
    case .confirming:
      "Pour envoyer, tapez le code du projet (\(quarterReport.projectCode)), < pour revenir > "
    }
  }

  /// Goes to a cell and says it.
  mutating func going(to index: Int, _ lines: [String] = []) -> Step {
    position = min(max(index, 0), sheet.cells.count)
    mode = .cell
    return asking(lines + introduction())
  }

  private mutating func receiveResuming(_ line: String) -> Step {
    switch line.lowercased() {
    case "", "o", "oui": going(to: position)
    case "n", "non": going(to: 0)
    default: asking(["Tapez o pour oui, n pour non."])
    }
  }
}
