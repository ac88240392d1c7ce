import CCBC

/// A linear program held by the solver Clp, which starts each solve from the basis of the one before.
///
/// Its answers are in floating point: whoever proves something by them checks it in whole numbers.
struct SimplexModel: ~Copyable {
  private let clp = Solvers.functions
  private let model: UnsafeMutableRawPointer?
  private let columnCount: Int
  private let rowCount: Int
  /// The solver's codes: columns at their lower bounds, then rows in the basis, one added too.
  private let slackBasis: [UInt8]

  init(
    _ matrix: SolverMatrix, rows: SolverBounds, columns: SolverBounds
  ) {
    model = clp.Clp_newModel()
    columnCount = matrix.columnCount
    rowCount = matrix.rowCount
    slackBasis =
      Array(repeating: 3, count: matrix.columnCount)
      + Array(repeating: 1, count: matrix.rowCount + 1)
    clp.Clp_setLogLevel(model, 0)
    clp.Clp_scaling(model, 0)
    clp.Clp_loadProblem(
      model, Int32(columnCount), Int32(rowCount), matrix.starts, matrix.rows, matrix.elements,
      columns.lower, columns.upper, nil, rows.lower, rows.upper)
  }

  deinit {
    clp.Clp_deleteModel(model)
  }

  /// Bounds of the rows that the model was made with; there must be no other row.
  func setRows(_ bounds: SolverBounds) {
    clp.Clp_chgRowLower(model, bounds.lower)
    clp.Clp_chgRowUpper(model, bounds.upper)
  }

  func setColumnUpperBounds(_ bounds: [Double]) {
    clp.Clp_chgColumnUpper(model, bounds)
  }

  /// Solves with one column at a least value and another at zero. Returns nil if the first may not
  /// go so far.
  func withColumns<Answer>(
    _ column: Int, atLeast least: Double, without other: Int, _ solve: () -> Answer?
  ) -> Answer? {
    guard let lower = clp.Clp_columnLower(model), let upper = clp.Clp_columnUpper(model),
      upper[column] >= least
    else { return nil }
    let former = upper[other]
    lower[column] = least
    upper[other] = 0
    defer {
      lower[column] = 0
      upper[other] = former
    }
    return solve()
  }

  func setObjective(_ coefficients: [Double]) {
    clp.Clp_chgObjCoefficients(model, coefficients)
  }

  /// Adds a row that must reach `least`, until `removeAddedRow`.
  func addRow(_ entries: [SolverMatrix.Entry], least: Double) {
    clp.Clp_addRows(
      model, 1, [least], [SolverBounds.infinity], [0, Int32(entries.count)],
      entries.map { Int32($0.column) }, entries.map(\.value))
  }

  func removeAddedRow() {
    clp.Clp_deleteRows(model, 1, [Int32(rowCount)])
  }

  /// Starts the next solve from where all columns are at their lower bounds.
  func forgetBasis() {
    clp.Clp_copyinStatus(model, slackBasis)
  }

  /// Returns false if the solver proved no optimum.
  func optimize(_ sense: Sense) -> Bool {
    clp.Clp_setOptimizationDirection(model, sense.factor)
    return clp.Clp_primal(model, 0) == 0 && clp.Clp_isProvenOptimal(model) == 1
  }

  /// As `optimize`, where the basis is optimal but for bounds.
  func reoptimize(_ sense: Sense) -> Bool {
    clp.Clp_setOptimizationDirection(model, sense.factor)
    return clp.Clp_dual(model, 0) == 0 && clp.Clp_isProvenOptimal(model) == 1
  }

  var objectiveValue: Double { clp.Clp_objectiveValue(model) }

  var point: [Double] {
    Array(UnsafeBufferPointer(start: clp.Clp_primalColumnSolution(model), count: columnCount))
  }

  /// By row, how much the optimum grows with its bound.
  var rowDuals: [Double] {
    Array(UnsafeBufferPointer(start: clp.Clp_dualRowSolution(model), count: rowCount))
  }

  /// After a solve that failed: multipliers of the rows, one added included, which show that they
  /// contradict each other. Nil if the solver gives none.
  var infeasibilityRay: [Double]? {
    guard clp.Clp_isProvenPrimalInfeasible(model) == 1, let ray = clp.Clp_infeasibilityRay(model)
    else {
      return nil
    }
    defer { clp.Clp_freeRay(model, ray) }
    return Array(UnsafeBufferPointer(start: ray, count: Int(clp.Clp_getNumRows(model))))
  }

  /// By column, how much the optimum grows with its bound.
  var reducedCosts: [Double] {
    Array(UnsafeBufferPointer(start: clp.Clp_dualColumnSolution(model), count: columnCount))
  }
}

enum Sense: Hashable {
  case least, most

  /// The sign by which both solvers name it.
  var factor: Double {
    self == .least ? 1 : -1
  }

  var opposite: Sense { self == .least ? .most : .least }
}
