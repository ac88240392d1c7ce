/// Linked figures: all that one indicator or one survey publishes, or has published.
///
/// The unknowns are `table.count` inner cells, each a count from 0 up. Figures are sums of them.
/// `equations` hold sums that everybody knows without reading them, such as two breakdowns with the
/// same total, or « the year is at least its largest quarter » with a slack cell.
package struct CellSystem: Sendable {
  /// One table that has all these figures: the true one when it is known.
  package let table: [Int]
  package let equations: [LinearForm]
  package let figures: [Figure]
  /// The value of each figure.
  package let values: [Int]

  /// Returns nil if a form names a cell that the table lacks, or a count is negative.
  package init?(table: [Int], equations: [LinearForm] = [], figures: [Figure]) {
    let forms = equations + figures.map(\.form)
    let cells = table.indices
    guard table.allSatisfy({ $0 >= 0 }),
      forms.allSatisfy({ $0.terms.allSatisfy { cells.contains($0.cell) } })
    else { return nil }
    self.table = table
    self.equations = equations
    self.figures = figures
    values = figures.map { $0.form.value(in: table) }
  }

  /// A public upper bound of any cell. It bounds what would be unbounded when even the grand total
  /// is hidden.
  package var ceiling: Int {
    max(1_000_000, 2 * (table.max() ?? 0))
  }

  /// In the order in which a release prefers to show them: by level, then the largest.
  func candidatesInOrder() -> [Int] {
    figures.indices.filter { figures[$0].standing == .candidate }
      .sorted { precedes($0, $1) }
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if figures[one].level != figures[other].level {
      return figures[one].level < figures[other].level
    }
    return values[one] == values[other] ? one < other : values[one] > values[other]
  }

  /// The least that a mark on the figure lets readers believe; the truth if that is less.
  func leastHidden(_ figure: Int) -> Int {
    min(figures[figure].leastHidden, values[figure])
  }
}

extension CellSystem {
  func isShown(_ figure: Int, hidden: Set<Int>) -> Bool {
    switch figures[figure].standing {
    case .released: true
    case .candidate: !hidden.contains(figure)
    case .withheld, .unprinted: false
    }
  }

  /// Whether readers see the mark « n.c. » for it.
  func isMarked(_ figure: Int, hidden: Set<Int>) -> Bool {
    figures[figure].standing == .withheld || hidden.contains(figure)
  }
}
