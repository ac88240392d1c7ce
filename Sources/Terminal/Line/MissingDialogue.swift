import Entry
import Monitoring
import Writing

/// Saying that values are missing: one, those of a breakdown, or those of a whole indicator.
extension EntryDialogue {
  mutating func receive(_ missing: Missing, _ typed: String) -> Step {
    if let scope = MissingScope(typed, at: session.cell, in: quarterReport) {
      return propose(missing, scope)
    }
    if typed.isEmpty {
      if case .reason(.missing(missing)) = session.mode {
        return saying(
          "\(missing.rawValue) est déjà noté\u{A0}: c’est le motif qui manque. Écrire pourquoi, ou < pour revenir."
        )
      }
      return handle(.enterMissing(missing))
    }
    switch PromptAnswer(typed, for: .missing(missing)) {
    case .event(let event): return handle(event)
    case .misunderstood:
      return saying(
        "«\u{A0}\(typed)\u{A0}» ne dit pas pourquoi. Écrire par exemple\u{A0}: \(missing.typed) panne du logiciel"
      )
    }
  }

  private mutating func propose(_ missing: Missing, _ scope: MissingScope) -> Step {
    guard scope.reason.isWords else {
      return saying(
        "Écrire le motif à la suite, par exemple\u{A0}: \(missing.typed) \(scope.name) panne du logiciel"
      )
    }
    return handle(
      .propose(
        EntryBatch(
          scope.cells.map {
            CellEntry(
              cell: $0, measured: .missing(missing), reason: .other, reasonText: scope.reason)
          })))
  }
}

/// The cells that `nd tout panne`, `nd I01 panne` or `nd I01 genre panne` speaks of.
struct MissingScope {
  /// As typed.
  var name: String
  var cells: [Cell]
  var reason: String

  /// Returns nil where the words are a reason for the current cell alone.
  init?(_ typed: String, at cell: Cell?, in report: QuarterReport) {
    var words = typed.split(separator: " ")[...]
    guard let first = words.popFirst() else { return nil }
    let code = first.plain == "tout" ? cell.flatMap(report.indicator(of:))?.code.plain : first.plain
    guard let indicator = report.indicators.first(where: { $0.code.plain == code }) else {
      return nil
    }
    name = String(first)
    cells = report.cells.filter { $0.indicatorID == indicator.id }
    if let second = words.first,
      let block = report.breakdowns(of: indicator).first(where: { $0.code.plain == second.plain })
    {
      words.removeFirst()
      name += " \(second)"
      let categories = Set(block.categories.map(\.id))
      cells = cells.filter { $0.categoryID.map(categories.contains) ?? false }
    }
    reason = words.drop { $0 == ":" }.joined(separator: " ")
  }
}

extension Missing {
  /// As people type it.
  var typed: String { rawValue.lowercased() }
}
