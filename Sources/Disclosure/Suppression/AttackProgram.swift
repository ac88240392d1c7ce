/// How far readers must let a sum move, in the linear relaxation: one program for all patterns, since
/// a pattern only changes bounds.
struct AttackProgram: ~Copyable {
  /// The farthest move in one direction.
  struct Reach {
    var by: Double
    /// By open cell.
    var move: [Double]
    /// By group, how much farther the sum would move if the group were hidden, at most.
    var gains: [Double]
  }

  private let simplex: SimplexModel
  private let shape: MoveShape
  private let groupCount: Int

  init(_ shape: MoveShape, groupCount: Int) {
    self.shape = shape
    self.groupCount = groupCount
    let nothing = GroupSet(capacity: groupCount)
    simplex = SimplexModel(
      SolverMatrix(
        columnCount: shape.columnCount, rows: shape.sums.map { shape.entries($0.form) }),
      rows: shape.bounds(hiding: nothing),
      columns: SolverBounds(
        lower: Array(repeating: 0, count: shape.columnCount), upper: shape.limits(hiding: nothing)))
  }

  func hide(_ pattern: GroupSet) {
    simplex.setRows(shape.bounds(hiding: pattern))
    simplex.setColumnUpperBounds(shape.limits(hiding: pattern))
  }

  /// A move that carries the sum so far, and little else. Nil if there is none.
  func shortMove(_ form: LinearForm, by distance: Double) -> [Witness.Change]? {
    simplex.setObjective(Array(repeating: 1, count: shape.columnCount))
    simplex.forgetBasis()
    if form.terms.count == 1, abs(form.terms[0].coefficient) == 1 {
      let isRise = (distance > 0) == (form.terms[0].coefficient > 0)
      let rise = 2 * form.terms[0].cell
      return simplex.withColumns(
        isRise ? rise : rise + 1, atLeast: abs(distance), without: isRise ? rise + 1 : rise
      ) { solved() }
    }
    let sign = distance < 0 ? -1.0 : 1.0
    simplex.addRow(
      shape.entries(form).map { .init(column: $0.column, value: sign * $0.value) },
      least: abs(distance))
    defer { simplex.removeAddedRow() }
    return solved()
  }

  private func solved() -> [Witness.Change]? {
    guard simplex.reoptimize(.least) else { return nil }
    return shape.move(simplex.point[...]).enumerated().map { Witness.Change(cell: $0, by: $1) }
  }

  /// The farthest there is.
  func reach(_ form: LinearForm, _ sense: Sense) throws(AuditError) -> Reach {
    // The solver's signs are simplest when it minimises.
    let sign = sense == .most ? -1.0 : 1.0
    var objective = Array(repeating: 0.0, count: shape.columnCount)
    for entry in shape.entries(form) { objective[entry.column] = sign * entry.value }
    simplex.setObjective(objective)
    // The tables that the bounds allow hold the true one, so no optimum is an error of the solver.
    guard simplex.optimize(.least) else { throw .contradiction }
    let by = sign * simplex.objectiveValue
    return Reach(by: by, move: shape.move(simplex.point[...]), gains: gains())
  }

  private func gains() -> [Double] {
    var gains = Array(repeating: 0.0, count: groupCount)
    for (sum, dual) in zip(shape.sums, simplex.rowDuals) {
      guard case .grouped(let group)? = sum.state else { continue }
      gains[group] += dual > 0 ? dual * Double(sum.fall) : -dual * Double(shape.rise)
    }
    let limits = shape.limits
    for (column, cost) in simplex.reducedCosts.enumerated() where cost < 0 {
      guard case .grouped(let group)? = shape.cells[column / 2].state else { continue }
      gains[group] -= cost * limits[column]
    }
    return gains
  }
}
