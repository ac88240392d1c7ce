import Entry
import Monitoring
import Writing

extension EntrySheet {
  /// « 12 cases, 2 à remplir, 3 facultatives vides »: wherever cells are counted, in these words.
  var countWords: String {
    let optional = optionalCells.count
    return neededWords
      + (optional == 0 ? "" : ", \(optionalWords(optional))")
  }

  /// « 12 cases, 2 à remplir »
  var neededWords: String {
    "\(French.terminal.counted(cells.count, "case")), \(neededCount) à remplir"
  }

  /// What is left once the last cell is passed.
  var leftWords: String {
    let optional = optionalCells.count
    let needed = French.terminal.counted(neededCount, "case") + " à remplir"
    return switch (neededCount, optional) {
    case (0, 0): "Toutes les cases sont remplies."
    case (0, _): "Rien d’obligatoire à remplir, \(optionalWords(optional))."
    case (_, 0): "\(needed)."
    default: "\(needed), \(optionalWords(optional))."
    }
  }

  /// The present value of a cell, or that there is none.
  func shown(_ cell: Cell) -> String {
    if let entry = self[cell] { return entry.shown }
    return optionalCells.contains(cell) ? "facultatif, vide" : "à remplir"
  }

  private func optionalWords(_ count: Int) -> String {
    "\(count) \(count > 1 ? "facultatives vides" : "facultative vide")"
  }
}
