import CCBC
import Synchronization

/// Optimises over a region in whole numbers, by CBC.
enum IntegerProgram {
  /// The solver keeps some of its settings in global variables.
  private static let turn = Mutex(())

  /// A table of the region in which the form is at its extreme; nil if CBC does not prove one. The
  /// caller checks it. Presolve is off: with it solvers have called feasible regions infeasible.
  static func extreme(_ sense: Sense, of form: LinearForm, in region: FeasibleRegion) -> [Int]? {
    turn.withLock { _ in
      guard let model = Cbc_newModel() else { return nil }
      defer { Cbc_deleteModel(model) }
      let matrix = SolverMatrix(region)
      let columns = region.truth.count
      var objective = Array(repeating: 0.0, count: columns)
      for term in form.terms { objective[term.cell] = Double(term.coefficient) }
      Cbc_setLogLevel(model, 0)
      Cbc_loadProblem(
        model, Int32(columns), Int32(matrix.lower.count), matrix.starts, matrix.rows,
        matrix.elements, region.least.map(Double.init),
        Array(repeating: Double(region.most), count: columns), objective, matrix.lower,
        matrix.upper)
      for column in 0..<columns { Cbc_setInteger(model, Int32(column)) }
      Cbc_setObjSense(model, sense.factor)
      Cbc_setParameter(model, "presolve", "off")
      Cbc_setParameter(model, "preprocess", "off")
      Cbc_setMaximumNodes(model, 20_000)
      Cbc_solve(model)
      guard Cbc_isProvenOptimal(model) == 1, let solution = Cbc_getColSolution(model) else {
        return nil
      }
      return (0..<columns).map { Int(solution[$0].rounded()) }
    }
  }
}
