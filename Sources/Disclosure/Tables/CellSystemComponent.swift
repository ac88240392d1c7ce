/// A connected component of a system: figures linked by common cells.
struct CellSystemComponent: Sendable {
  var system: CellSystem
  /// The number that each figure, and each cell, has in the whole system.
  var figures: [Int]
  var cells: [Int]
}

extension CellSystem {
  /// Only figures of its own component can disclose a hidden figure, so each is protected by itself.
  func components() -> [CellSystemComponent] {
    var groups = DisjointSets(count: table.count)
    for form in equations + figures.map(\.form) { groups.join(form.terms.map(\.cell)) }
    var cells: [Int: [Int]] = [:]
    for cell in table.indices { cells[groups.group(of: cell), default: []].append(cell) }
    let group = { (form: LinearForm) in form.terms.first.map { groups.group(of: $0.cell) } }
    let equations = Dictionary(grouping: self.equations, by: group)
    let figures = Dictionary(grouping: self.figures.indices) { group(self.figures[$0].form) }
    var numbers = Array(repeating: 0, count: table.count)
    return cells.keys.sorted().compactMap { root in
      let own = cells[root] ?? []
      for (number, cell) in own.enumerated() { numbers[cell] = number }
      let members = figures[root] ?? []
      let system = CellSystem(
        table: own.map { table[$0] },
        equations: (equations[root] ?? []).map { $0.renumbered(numbers) },
        figures: members.map { self.figures[$0].renumbered(numbers) })
      return system.map { CellSystemComponent(system: $0, figures: members, cells: own) }
    }
  }
}
