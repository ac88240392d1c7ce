import Foundation
import Monitoring
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
