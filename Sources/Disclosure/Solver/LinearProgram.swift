import CCBC

/// The linear relaxation of a region, kept in the solver Clp so that each solve starts from the
/// basis of the one before.
///
/// Its answers are in floating point: bounds must be rounded outwards, points checked.
struct LinearProgram: ~Copyable {
  struct Answer {
    var bound: Double
    var point: [Double]
  }

  private let model: UnsafeMutableRawPointer
  private let columns: Int

  init(_ region: FeasibleRegion) throws(AuditError) {
    guard let model = Clp_newModel() else { throw .unfinished }
    self.model = model
    columns = region.truth.count
    Clp_setLogLevel(model, 0)
    let matrix = SolverMatrix(region)
    Clp_loadProblem(
      model, Int32(columns), Int32(matrix.lower.count), matrix.starts, matrix.rows,
      matrix.elements, region.least.map(Double.init),
      Array(repeating: Double(region.most), count: columns), nil, matrix.lower, matrix.upper)
  }

  deinit {
    Clp_deleteModel(model)
  }

  /// Returns nil if the solver found no optimum: an error, since the true table is feasible.
  func extreme(_ sense: Sense, of form: LinearForm) -> Answer? {
    var objective = Array(repeating: 0.0, count: columns)
    for term in form.terms { objective[term.cell] = Double(term.coefficient) }
    Clp_chgObjCoefficients(model, objective)
    Clp_setOptimizationDirection(model, sense.factor)
    guard Clp_primal(model, 0) == 0, Clp_isProvenOptimal(model) == 1,
      let solution = Clp_primalColumnSolution(model)
    else { return nil }
    return Answer(
      bound: Clp_objectiveValue(model),
      point: Array(UnsafeBufferPointer(start: solution, count: columns)))
  }
}

enum Sense: Hashable {
  case least, most

  /// The sign by which both solvers name it.
  var factor: Double {
    self == .least ? 1 : -1
  }
}
