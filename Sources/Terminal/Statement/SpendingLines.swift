import Foundation
package import Monitoring
import Writing

/// The money of a year as lines of 79 columns at most, readable one after the other.
package struct SpendingLines {
  private let spending: Spending
  private let french = French.terminal

  package init(_ spending: Spending) { self.spending = spending }

  package var lines: [String] {
    guard !spending.lines.isEmpty else { return ["Aucun montant."] }
    return [row("Poste", "Prévu", "Réalisé", "Écart")] + side(.charges, "Total des charges")
      + side(.products, "Total des produits") + inKind + reasons + [summary]
  }

  private func side(_ side: SubsidyLine.Side, _ name: String) -> [String] {
    let entered = spending.entered.filter { $0.line.side == side && $0.line != .unspent }
    let total = row(
      name, spending.total(side, .planned),
      spending.isForecast ? nil : spending.total(side, .actual))
    return entered.map { row($0.line.named, $0.amounts.planned, $0.amounts.actual) } + [total]
  }

  private var inKind: [String] {
    let lines = spending.entered.filter { $0.line.side == .inKind || $0.line == .unspent }
    return lines.map {
      row(
        $0.line == .unspent ? $0.line.label : $0.line.named, $0.amounts.planned, $0.amounts.actual)
    }
  }

  private var reasons: [String] {
    spending.entered.compactMap { line, amounts in
      amounts.reason.map { "Motif, \(line.rawValue)\u{A0}: \($0)" }
    }
  }

  private var summary: String {
    let column: Spending.Column = spending.isForecast ? .planned : .actual
    return "Cofinancement \(spending.isForecast ? "prévu" : "reçu")\u{A0}: "
      + "\(french.euros(spending.coFunding(column))). Subvention de l’appel\u{A0}: "
      + "\(french.euros(spending.amount(.grant, column)))."
  }

  private func row(_ name: String, _ planned: Decimal?, _ actual: Decimal?) -> String {
    let gap = planned.flatMap { planned in actual.map { $0 - planned } }
    let sign = gap.map { $0 > 0 ? "+" : "" } ?? ""
    return row(
      name, planned.map(amount) ?? "", actual.map(amount) ?? "", sign + (gap.map(amount) ?? ""))
  }

  private func amount(_ value: Decimal) -> String {
    french.number(value, decimals: value == value.rounded(to: 0) ? 0 : 2)
  }

  private func row(_ name: String, _ planned: String, _ actual: String, _ gap: String) -> String {
    let label = name.count > 31 ? name.prefix(30) + "…" : name
    return label.padding(toLength: 31, withPad: " ", startingAt: 0) + right(planned, 16)
      + right(actual, 16) + right(gap, 16)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
