import Foundation
package import Monitoring
import Writing

/// How cells and values are named to people.
extension QuarterReport {
  /// « I01 Personnes rencontrées, par genre, hommes »: the category alone could be ambiguous.
  func name(of cell: Cell) -> String {
    guard let indicator = indicator(of: cell) else { return label(of: cell) }
    let place = disaggregation(of: cell).map { "par \($0.name.withoutInitialCapital), " } ?? ""
    return "\(indicator.code) \(indicator.name), \(place)\(category(of: cell)?.name ?? "total")"
  }

  /// « Troisième trimestre 2024 : 201. »
  func formerValue(of cell: Cell) -> String {
    let former = quarter.previous
    let name = former.spoken.prefix(1).uppercased() + former.spoken.dropFirst()
    let shown = value(of: cell, in: former).map { $0.shown } ?? "pas de valeur"
    return "\(name)\u{A0}: \(shown)."
  }

  /// « Cible 2024 : 260. » Returns nil for a category, and where there is no target.
  func goalSentence(of cell: Cell) -> String? {
    guard cell.categoryID == nil, let indicator = indicator(of: cell),
      let goal = goals.first(where: { $0.indicatorID == indicator.id })
    else { return nil }
    if let target = goal.yearTargets[quarter.year] {
      return "Cible \(quarter.year)\u{A0}: \(indicator.shown(target: target))."
    }
    return goal.finalTarget.map { "Cible finale\u{A0}: \(indicator.shown(target: $0))." }
  }
}

extension Indicator {
  fileprivate func shown(target: Decimal) -> String {
    measure == .proportion
      ? French.terminal.percent(target) : French.terminal.number(target)
  }
}

extension Measured {
  /// « 1 234,5 », « 12 / 40 », « ND (non disponible) ».
  package var shown: String {
    switch self {
    case .number(let value): French.terminal.number(value)
    case .quotient(let numerator, let denominator):
      "\(French.terminal.number(numerator))\u{A0}/\u{A0}\(French.terminal.number(denominator))"
    case .missing(let missing): "\(missing.rawValue) (\(missing.label))"
    }
  }
}

extension CellEntry {
  /// The value with the formula it was computed from: « 118 (=112+6) ».
  package var shownValue: String { measured.shown + (formula.map { " (\($0))" } ?? "") }

  /// « 118 (=112+6), motif : vérifié, valeur exacte, message : deux accueils fermés »
  package var shown: String {
    let why = reason.map { $0 == .other ? reasonText ?? $0.label : $0.label }
    let message = comment.flatMap { $0.isEmpty ? nil : "message\u{A0}: \($0)" }
    let reason = why.map { "motif\u{A0}: \(message == nil ? $0 : $0.withoutFullStop)" }
    return ([shownValue] + [reason, message].compactMap(\.self)).joined(separator: ", ")
  }
}
