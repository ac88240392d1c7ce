/// Moves of whole people near those that a linear program found in fractions.
///
/// Each cell and each sum may round up or down. Where the sums of a table are those of a hierarchy, the
/// corners of what that leaves are whole, and one of them moves the target as far as the fractions do.
struct RoundedMove: Sendable {
  private let model: SuppressionModel
  /// Relations, then rows.
  private let forms: [LinearForm]
  private let formsOfCell: [[Int]]

  init(_ model: SuppressionModel) {
    self.model = model
    forms = model.relations + model.rows.map(\.form)
    var formsOfCell: [[Int]] = Array(repeating: [], count: model.cells.count)
    for (number, form) in forms.enumerated() {
      for term in form.terms { formsOfCell[term.cell].append(number) }
    }
    self.formsOfCell = formsOfCell
  }

  /// The one that moves the target farthest. It may be in fractions all the same.
  func farthest(_ target: LinearForm, _ sense: Sense, near changes: [Witness.Change]) -> [Double]? {
    var columns: [Int: Int] = [:]
    for (column, change) in changes.enumerated() { columns[change.cell] = column }
    func entries(_ form: LinearForm) -> [SolverMatrix.Entry] {
      form.terms.compactMap { term in
        columns[term.cell].map { .init(column: $0, value: Double(term.coefficient)) }
      }
    }
    let lines = Set(changes.flatMap { formsOfCell[$0.cell] }).sorted().map { entries(forms[$0]) }
    let sums = lines.map { $0.reduce(0) { $0 + $1.value * changes[$1.column].by } }
    let simplex = SimplexModel(
      SolverMatrix(columnCount: changes.count, rows: lines), rows: Self.whole(around: sums),
      columns: Self.whole(around: changes.map(\.by)))
    var objective = Array(repeating: 0.0, count: changes.count)
    for entry in entries(target) { objective[entry.column] = entry.value }
    simplex.setObjective(objective)
    guard simplex.optimize(sense) else { return nil }
    var move = Array(repeating: 0.0, count: model.cells.count)
    for (change, value) in zip(changes, simplex.point) { move[change.cell] = value }
    return move
  }

  private static func whole(around values: [Double]) -> SolverBounds {
    SolverBounds(
      lower: values.map { ($0 + Witness.noise).rounded(.down) },
      upper: values.map { ($0 - Witness.noise).rounded(.up) })
  }
}
