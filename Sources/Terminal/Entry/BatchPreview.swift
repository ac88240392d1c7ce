import Entry
import Monitoring
import Writing

/// What several entries given together would change, before anything is.
struct BatchPreview {
  private let batch: EntryBatch
  private let sheet: EntrySheet

  init(_ batch: EntryBatch, over sheet: EntrySheet) {
    self.batch = batch
    self.sheet = sheet
  }

  /// « 12 cases, 2 refusées. »
  var title: String {
    let count = batch.entries.count
    let cells = count == 0 ? "Aucune case" : French.terminal.counted(count, "case")
    guard !batch.refusals.isEmpty else { return "\(cells)." }
    let refused = French.terminal.counted(batch.refusals.count, "valeur")
    return "\(cells), \(refused) \(batch.refusals.count > 1 ? "refusées" : "refusée")."
  }

  var lines: [String] { [title] + refused + batch.entries.map(line) }

  var refused: [String] {
    batch.refusals.map { refusal in
      let place =
        refusal.cell.map { sheet.quarterReport.label(of: $0) } ?? "«\u{A0}\(refusal.typed)\u{A0}»"
      return "Refusé, \(place)\u{A0}: \(refusal.sentence)"
    }
  }

  private func line(_ entry: CellEntry) -> String {
    let label = sheet.quarterReport.label(of: entry.cell)
    guard let former = sheet[entry.cell] else { return "\(label)\u{A0}: \(entry.shown)" }
    guard former.measured != entry.measured else {
      return "\(label)\u{A0}: \(entry.shown), inchangé"
    }
    return "\(label)\u{A0}: \(entry.shown), au lieu de \(former.measured.shown)"
  }
}
