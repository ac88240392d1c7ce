import CCBC

/// A region with fractions allowed, held by the solver Clp between two questions, so that each
/// starts from the answer to the one before.
///
/// Its answers are in floating point: bounds to be rounded outwards, points to be checked.
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

  /// Nothing where the solver found no optimum: an error, since the truth is a solution.
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

  /// As both solvers name the direction.
  var factor: Double {
    self == .least ? 1 : -1
  }
}
