import Foundation
package import Monitoring
import Writing

/// A value given in one word, without a dialogue: `I01=225`, `I01.femmes=118`, `I05=nd:panne du
/// logiciel`, `I01.hommes=95:activité`. What follows the colon is the reason.
package enum EntryAssignment: Sendable, Hashable {
  case entry(CellEntry)
  case refused(String)

  package static func reading(_ text: String, in quarterReport: QuarterReport) -> EntryAssignment {
    guard let equals = text.firstIndex(of: "=") else {
      return .refused(
        "«\u{A0}\(text)\u{A0}»\u{A0}: écrire un code, =, puis la valeur, par exemple I01=225.")
    }
    let place = String(text[..<equals])
    let named = quarterReport.cells(named: place)
    guard named.count < 2 else {
      return .refused(quarterReport.ambiguity(of: place, between: named))
    }
    guard let cell = named.first, let indicator = quarterReport.indicator(of: cell)
    else {
      return .refused("Aucune case «\u{A0}\(place)\u{A0}» dans ce trimestre. Vérifier le code.")
    }
    switch reading(String(text[text.index(after: equals)...]), for: cell, of: indicator) {
    case .refused(let sentence): return .refused("\(place)\u{A0}: \(sentence)")
    case let read: return read
    }
  }

  /// A value for a cell that is known, with its reason after a colon.
  package static func reading(_ text: String, for cell: Cell, of indicator: Indicator)
    -> EntryAssignment
  {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = parts.first.map(String.init) ?? ""
    var entry = CellEntry(cell: cell, measured: .number(0))
    if parts.count > 1 {
      explain(&entry, parts[1].trimmingCharacters(in: .whitespaces))
      guard entry.reason == nil || entry.isExplained else {
        return .refused("«\u{A0}\(parts[1])\u{A0}» ne dit pas pourquoi. Écrire quelques mots.")
      }
    }
    if let missing = Missing(rawValue: typed.trimmingCharacters(in: .whitespaces).uppercased()) {
      entry.measured = .missing(missing)
      return .entry(entry)
    }
    switch TypedValue.reading(typed, for: indicator) {
    case .value(let measured, let formula):
      entry.measured = measured
      entry.formula = formula
      return .entry(entry)
    case .ambiguous(let values):
      let readings = values.map(\.shown).joined(separator: " ou ")
      return .refused("«\u{A0}\(typed)\u{A0}» peut se lire \(readings). L’écrire sans point.")
    case .refused(let sentence): return .refused(sentence)
    }
  }

  private static func explain(_ entry: inout CellEntry, _ words: String) {
    switch words.plain {
    case "": break
    case "verifie": entry.reason = .verified
    case "activite": entry.reason = .activity
    case "methode": entry.reason = .method
    default:
      entry.reason = .other
      entry.reasonText = words
    }
  }
}
