/// How far readers must let a sum move, in the linear relaxation: one program for all patterns, since
/// a pattern only changes the bounds of rows.
struct AttackProgram: ~Copyable {
  /// The farthest move in one direction.
  struct Reach {
    var by: Double
    var move: [Double]
    /// By row, how much farther the sum would move if the row could move by one more.
    var duals: [Double]
  }

  private let simplex: SimplexModel
  private let model: SuppressionModel
  /// By row of the program, what bounds it where it is hidden.
  private let free: SolverBounds
  /// By row of the program; nil for a relation.
  private let states: [SuppressionModel.RowState?]

  /// - Parameter rise: by how much a hidden sum may grow in the tables that are sought.
  init(_ model: SuppressionModel, rise: Int) {
    self.model = model
    let zeros = model.relations.map { _ in 0.0 }
    free = SolverBounds(
      lower: zeros + model.rows.map { -Double($0.fall) },
      upper: zeros + model.rows.map { _ in Double(rise) })
    states = model.relations.map { _ in nil } + model.rows.map { $0.state }
    simplex = SimplexModel(
      SolverMatrix(
        columnCount: model.cells.count,
        rows: (model.relations + model.rows.map(\.form)).map(\.entries)),
      rows: Self.bounds(free, states) { _ in false }, columns: model.moveBounds)
  }

  func hide(_ pattern: GroupSet) {
    simplex.setRows(Self.bounds(free, states) { pattern.contains($0) })
  }

  /// The tables that the bounds allow hold the true one, so no optimum is an error of the solver.
  func reach(_ form: LinearForm, _ sense: Sense) throws(AuditError) -> Reach {
    // The solver's signs are simplest when it minimises.
    let sign = sense == .most ? -1.0 : 1.0
    var objective = Array(repeating: 0.0, count: model.cells.count)
    for term in form.terms { objective[term.cell] = sign * Double(term.coefficient) }
    simplex.setObjective(objective)
    guard simplex.optimize(.least) else { throw .contradiction }
    return Reach(
      by: sign * simplex.objectiveValue, move: simplex.point, duals: simplex.rowDuals)
  }

  /// By group, how much farther apart the two reaches could be if the group were hidden, at most.
  func gains(of reaches: [Reach]) -> [Double] {
    var gains = Array(repeating: 0.0, count: model.groups.count)
    for reach in reaches {
      for (row, dual) in reach.duals.enumerated() {
        guard case .grouped(let group)? = states[row] else { continue }
        gains[group] += dual > 0 ? -dual * free.lower[row] : -dual * free.upper[row]
      }
    }
    return gains
  }

  private static func bounds(
    _ free: SolverBounds, _ states: [SuppressionModel.RowState?], isHidden: (Int) -> Bool
  ) -> SolverBounds {
    var bounds = SolverBounds(
      lower: Array(repeating: 0, count: states.count),
      upper: Array(repeating: 0, count: states.count))
    for (row, state) in states.enumerated() {
      switch state {
      case nil, .fixed: continue
      case .grouped(let group) where !isHidden(group): continue
      case .withheld, .grouped:
        bounds.lower[row] = free.lower[row]
        bounds.upper[row] = free.upper[row]
      }
    }
    return bounds
  }
}

extension SuppressionModel {
  /// A cell may fall to zero, and grow well beyond what any sum that is printed lets it.
  var moveBounds: SolverBounds {
    SolverBounds(
      lower: cells.indices.map { -Double(truth($0)) },
      upper: Array(repeating: 10_000, count: cells.count))
  }
}
