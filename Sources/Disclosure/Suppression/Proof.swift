/// Why a hidden figure is safe: two tables of counts, in which it differs enough, agree with all that
/// readers know.
package struct Proof: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package var cell: Int
    package var by: Int
  }

  /// What leads from the true table to each of the two.
  package var lower: [Change]
  package var upper: [Change]

  package func lowerTable(_ table: [Int]) -> [Int] { Self.changed(table, lower) }
  package func upperTable(_ table: [Int]) -> [Int] { Self.changed(table, upper) }

  func renumbered(_ cells: [Int]) -> Proof {
    Proof(
      lower: lower.map { Change(cell: cells[$0.cell], by: $0.by) },
      upper: upper.map { Change(cell: cells[$0.cell], by: $0.by) })
  }

  private static func changed(_ table: [Int], _ changes: [Change]) -> [Int] {
    var changed = table
    for change in changes { changed[change.cell] += change.by }
    return changed
  }
}

extension CellSystem {
  /// Whether readers of a pattern cannot exclude the table, in whole numbers and without a solver.
  func allows(_ table: [Int], hiding hidden: Set<Int>) -> Bool {
    guard table.allSatisfy({ $0 >= 0 }), equations.allSatisfy({ $0.value(in: table) == 0 }) else {
      return false
    }
    return figures.indices.allSatisfy { figure in
      let value = figures[figure].form.value(in: table)
      if isShown(figure, hidden: hidden) { return value == values[figure] }
      return !isMarked(figure, hidden: hidden) || value >= leastHidden(figure)
    }
  }
}
