/// The linear relaxation of a region.
struct LinearProgram: ~Copyable {
  struct Answer {
    var bound: Double
    var point: [Double]
  }

  private let model: SimplexModel
  private let columnCount: Int

  init(_ region: FeasibleRegion) {
    columnCount = region.truth.count
    model = SimplexModel(region.matrix, rows: region.rowBounds, columns: region.columnBounds)
  }

  /// Returns nil if the solver found no optimum: an error, since the true table is feasible.
  func extreme(_ sense: Sense, of form: LinearForm) -> Answer? {
    var objective = Array(repeating: 0.0, count: columnCount)
    for term in form.terms { objective[term.cell] = Double(term.coefficient) }
    model.setObjective(objective)
    guard model.optimize(sense) else { return nil }
    return Answer(bound: model.objectiveValue, point: model.point)
  }
}
