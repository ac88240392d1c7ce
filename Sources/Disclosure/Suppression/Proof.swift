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

/// The tables that readers of a pattern cannot exclude.
struct PossibleTables: Sendable {
  private let system: CellSystem
  private let shown: [Int]
  private let marked: [Int]

  init(_ system: CellSystem, hiding hidden: Set<Int>) {
    self.system = system
    shown = system.figures.indices.filter { system.isShown($0, hidden: hidden) }
    marked = system.figures.indices.filter { system.isMarked($0, hidden: hidden) }
  }

  /// In whole numbers, and without a solver.
  func contains(_ table: [Int]) -> Bool {
    let value = { (figure: Int) in system.figures[figure].form.value(in: table) }
    return table.allSatisfy { $0 >= 0 }
      && system.equations.allSatisfy { $0.value(in: table) == 0 }
      && shown.allSatisfy { value($0) == system.values[$0] }
      && marked.allSatisfy { value($0) >= system.leastHidden($0) }
  }
}
