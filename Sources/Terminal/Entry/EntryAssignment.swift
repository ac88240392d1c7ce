import Foundation
package import Monitoring

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
    let parts = text[text.index(after: equals)...].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var entry = CellEntry(cell: cell, measured: .number(0))
    if parts.count > 1 { explain(&entry, String(parts[1])) }
    if let missing = Missing(rawValue: parts[0].uppercased()) {
      entry.measured = .missing(missing)
      return .entry(entry)
    }
    switch TypedValue.reading(String(parts[0]), for: indicator) {
    case .value(let measured, let formula):
      entry.measured = measured
      entry.formula = formula
      return .entry(entry)
    case .ambiguous(let values):
      let readings = values.map(\.shown).joined(separator: " ou ")
      return .refused(
        "\(place)\u{A0}: «\u{A0}\(parts[0])\u{A0}» peut se lire \(readings). L’écrire sans point.")
    case .refused(let sentence): return .refused("\(place)\u{A0}: \(sentence)")
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
