package import Foundation

/// What one year of a project was to cost and did cost, by the lines of the subsidy account.
package struct Spending: Sendable, Hashable {
  package struct Amounts: Sendable, Hashable {
    package var planned: Decimal?
    package var actual: Decimal?
    /// Why the two differ, or what becomes of what was not spent.
    package var reason: String?

    package init(planned: Decimal?, actual: Decimal?, reason: String? = nil) {
      self.planned = planned
      self.actual = actual
      self.reason = reason
    }
  }

  package enum Column: Sendable, Hashable, CaseIterable {
    case planned, actual
  }

  package var lines: [SubsidyLine: Amounts]

  package init(_ lines: [SubsidyLine: Amounts] = [:]) { self.lines = lines }

  /// Those with amounts, in the order of the account.
  package var entered: [(line: SubsidyLine, amounts: Amounts)] {
    SubsidyLine.allCases.compactMap { line in lines[line].map { (line, $0) } }
  }

  /// Nothing is said yet of what was spent.
  package var isForecast: Bool { lines.values.allSatisfy { $0.actual == nil } }
}

// MARK: - Totals

extension Spending {
  package func amount(_ line: SubsidyLine, _ column: Column) -> Decimal {
    let amounts = lines[line]
    return (column == .planned ? amounts?.planned : amounts?.actual) ?? 0
  }

  /// What the side adds up to; charges are without what was not spent.
  package func total(_ side: SubsidyLine.Side, _ column: Column) -> Decimal {
    SubsidyLine.allCases.filter { $0.side == side && $0 != .unspent }
      .reduce(0) { $0 + amount($1, column) }
  }

  /// Products that neither the call nor anybody in kind gives.
  package func coFunding(_ column: Column) -> Decimal {
    total(.products, column) - amount(.grant, column)
  }

  package var unspent: Decimal { amount(.unspent, .actual) }
}
