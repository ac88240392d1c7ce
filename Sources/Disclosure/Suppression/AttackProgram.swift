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
    /// What the same multipliers allow under any pattern.
    var bound: DistanceBound
  }

  /// What came of looking for a move.
  enum ShortMove {
    case found([Witness.Change])
    /// There is none; with what this tells of other patterns, if anything.
    case none(DistanceBound?)
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

  /// A move that carries the sum so far, and little else.
  func shortMove(_ form: LinearForm, by distance: Double) -> ShortMove {
    simplex.setObjective(Array(repeating: 1, count: shape.columnCount))
    simplex.forgetBasis()
    let sign = distance < 0 ? -1.0 : 1.0
    if form.terms.count == 1, abs(form.terms[0].coefficient) == 1 {
      let isRise = (distance > 0) == (form.terms[0].coefficient > 0)
      let rise = 2 * form.terms[0].cell
      return simplex.withColumns(
        isRise ? rise : rise + 1, atLeast: abs(distance), without: isRise ? rise + 1 : rise
      ) { solved(form, sign) } ?? .none(nil)
    }
    simplex.addRow(
      shape.entries(form).map { .init(column: $0.column, value: sign * $0.value) },
      least: abs(distance))
    defer { simplex.removeAddedRow() }
    return solved(form, sign)
  }

  private func solved(_ form: LinearForm, _ sign: Double) -> ShortMove {
    guard simplex.reoptimize(.least) else {
      return .none(simplex.infeasibilityRay.flatMap { bound(form, sign, byRay: $0) })
    }
    return .found(
      shape.move(simplex.point[...]).enumerated().map { Witness.Change(cell: $0, by: $1) })
  }

  /// The ray's weights, as multiples of the sum's own; where the sum has no row, so that its cell
  /// weighs nothing.
  private func bound(_ form: LinearForm, _ sign: Double, byRay ray: [Double]) -> DistanceBound? {
    let weight: Double
    if ray.count > shape.sums.count {
      weight = ray[shape.sums.count]
    } else {
      let term = form.terms[0]
      let slope = zip(shape.sums, ray).reduce(0.0) { slope, row in
        let own = row.0.form.terms.first { $0.cell == term.cell }
        return slope + row.1 * Double(own?.coefficient ?? 0)
      }
      weight = -slope / (sign * Double(term.coefficient))
    }
    guard abs(weight) > Witness.noise else { return nil }
    return DistanceBound(
      form, sign: sign, multipliers: ray.prefix(shape.sums.count).map { $0 / weight }, shape)
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
    return Reach(
      by: by, move: shape.move(simplex.point[...]), gains: gains(),
      bound: DistanceBound(form, sign: -sign, multipliers: simplex.rowDuals, shape))
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
