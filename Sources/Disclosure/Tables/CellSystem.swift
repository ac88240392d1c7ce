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
  /// The least that the mark « n.c. » may stand for: 1 when zeros are shown, else 0.
  package let leastHidden: Int

  /// Returns nil if a form names a cell that the table lacks, or a count is negative.
  package init?(
    table: [Int], equations: [LinearForm] = [], figures: [Figure], leastHidden: Int = 1
  ) {
    let forms = equations + figures.map(\.form)
    let cells = table.indices
    guard table.allSatisfy({ $0 >= 0 }),
      forms.allSatisfy({ $0.terms.allSatisfy { cells.contains($0.cell) } })
    else { return nil }
    self.table = table
    self.equations = equations
    self.figures = figures
    self.leastHidden = leastHidden
    values = figures.map { $0.form.value(in: table) }
  }

  /// A public upper bound of any cell. It bounds what would be unbounded when even the grand total
  /// is hidden.
  package var ceiling: Int {
    max(1_000_000, 2 * (table.max() ?? 0))
  }

  /// In the order in which a release prefers to show them: the broadest, then the largest.
  func candidatesInOrder() -> [Int] {
    figures.indices.filter { figures[$0].standing == .candidate }
      .sorted { precedes($0, $1) }
  }

  func precedes(_ one: Int, _ other: Int) -> Bool {
    if figures[one].breadth != figures[other].breadth {
      return figures[one].breadth > figures[other].breadth
    }
    return values[one] == values[other] ? one < other : values[one] > values[other]
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

  /// What is hidden now, and what is sensitive and has never been shown.
  func mustStayUnknown(_ figure: Int, hidden: Set<Int>) -> Bool {
    switch figures[figure].standing {
    case .candidate: hidden.contains(figure)
    case .withheld, .unprinted: figures[figure].isSensitive
    case .released: false
    }
  }
}
