import CCBC
import Synchronization

/// Optimises in whole numbers, by CBC.
///
/// Presolve is off: with it solvers have called feasible programs infeasible. The limit is one of
/// nodes, never of seconds, so that the same program always has the same answer.
enum IntegerProgram {
  /// The solver keeps some of its settings in global variables.
  private static let turn = Mutex(())

  /// A point at the least of the objective; nil if CBC does not prove one. The caller checks it.
  static func least(
    _ objective: [Double], _ matrix: SolverMatrix, rows: SolverBounds, columns: SolverBounds,
    nodes: Int32
  ) -> [Int]? {
    let cbc = Solvers.functions
    return turn.withLock { _ in
      guard let model = cbc.Cbc_newModel() else { return nil }
      defer { cbc.Cbc_deleteModel(model) }
      cbc.Cbc_setLogLevel(model, 0)
      cbc.Cbc_loadProblem(
        model, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rows,
        matrix.elements, columns.lower, columns.upper, objective, rows.lower, rows.upper)
      for column in 0..<matrix.columnCount { cbc.Cbc_setInteger(model, Int32(column)) }
      cbc.Cbc_setParameter(model, "presolve", "off")
      cbc.Cbc_setParameter(model, "preprocess", "off")
      cbc.Cbc_setMaximumNodes(model, nodes)
      _ = cbc.Cbc_solve(model)
      guard cbc.Cbc_isProvenOptimal(model) == 1, let solution = cbc.Cbc_getColSolution(model) else {
        return nil
      }
      return (0..<matrix.columnCount).map { Int(solution[$0].rounded()) }
    }
  }

  /// A table of the region in which the form is at its extreme; nil if CBC does not prove one.
  static func extreme(_ sense: Sense, of form: LinearForm, in region: FeasibleRegion) -> [Int]? {
    var objective = Array(repeating: 0.0, count: region.truth.count)
    for term in form.terms {
      objective[term.cell] = sense.factor * Double(term.coefficient)
    }
    return least(
      objective, region.matrix, rows: region.rowBounds, columns: region.columnBounds,
      nodes: 20_000)
  }
}
