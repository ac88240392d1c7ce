/// How a move away from the true table stands in a linear program: for each open cell one column for
/// its rise and one for its fall, so that what need not move stays, and a row for each sum of several
/// cells.
struct MoveShape: Sendable {
  /// A sum of several cells; of a relation, that of both sides.
  struct Sum: Sendable {
    var form: LinearForm
    /// Nil for a relation.
    var state: SuppressionModel.RowState?
    var fall: Int
  }

  /// What bounds one cell: that it is printed by itself, if so, and that no count is negative.
  struct Cell: Sendable {
    /// Nil if it is not printed by itself.
    var state: SuppressionModel.RowState?
    var fall: Int
    var rise: Int

    func isFree(_ pattern: GroupSet) -> Bool {
      state.map { MoveShape.isFree($0, pattern) } ?? true
    }
  }

  private(set) var sums: [Sum] = []
  private(set) var cells: [Cell]
  /// By how much a hidden sum may grow in the tables that are sought.
  let rise: Int
  private var fallOfSum: [LinearForm: Int] = [:]

  init(_ model: SuppressionModel, rise: Int) {
    self.rise = rise
    cells = model.cells.indices.map { Cell(fall: model.truth($0), rise: Self.unbounded) }
    sums = model.relations.map { Sum(form: $0, fall: 0) }
    for row in model.rows {
      if row.form.terms.count == 1, row.form.terms[0].coefficient == 1 {
        cells[row.form.terms[0].cell] = Cell(state: row.state, fall: row.fall, rise: rise)
      } else {
        sums.append(Sum(form: row.form, state: row.state, fall: row.fall))
        fallOfSum[row.form] = row.fall
      }
    }
  }

  var columnCount: Int { 2 * cells.count }

  /// - Parameter first: the column of the first cell's rise.
  func entries(_ form: LinearForm, first: Int = 0) -> [SolverMatrix.Entry] {
    form.terms.flatMap { term in
      let column = first + 2 * term.cell
      let value = Double(term.coefficient)
      return [
        SolverMatrix.Entry(column: column, value: value),
        SolverMatrix.Entry(column: column + 1, value: -value),
      ]
    }
  }

  /// How far each column may go while a pattern is hidden.
  func limits(hiding pattern: GroupSet) -> [Double] {
    cells.flatMap { cell in
      cell.isFree(pattern) ? [Double(cell.rise), Double(cell.fall)] : [0, 0]
    }
  }

  /// How far each column may go where it is hidden.
  var limits: [Double] {
    cells.flatMap { $0.state == .fixed ? [0, 0] : [Double($0.rise), Double($0.fall)] }
  }

  /// How far each sum may go while a pattern is hidden.
  func bounds(hiding pattern: GroupSet) -> SolverBounds {
    let isFree = sums.map { Self.isFree($0.state, pattern) }
    return SolverBounds(
      lower: zip(sums, isFree).map { $1 ? -Double($0.fall) : 0 },
      upper: isFree.map { $0 ? Double(rise) : 0 })
  }

  /// A bound that no pattern lifts: no count is negative, and a mark says that there are some.
  func greatestFall(of form: LinearForm) -> Double {
    if let fall = fallOfSum[form] { return Double(fall) }
    guard form.isPositive else { return .infinity }
    return form.terms.reduce(0) { $0 + Double($1.coefficient * cells[$1.cell].fall) }
  }

  /// By cell, from the values of the columns.
  func move(_ point: ArraySlice<Double>) -> [Double] {
    stride(from: point.startIndex, to: point.endIndex, by: 2).map { point[$0] - point[$0 + 1] }
  }

  static func isFree(_ state: SuppressionModel.RowState?, _ pattern: GroupSet) -> Bool {
    switch state {
    case nil, .fixed: false
    case .withheld: true
    case .grouped(let group): pattern.contains(group)
    }
  }

  /// Well beyond what any sum that is printed lets a cell grow.
  private static let unbounded = 10_000
  /// What a column costs that costs nothing else, so that it moves only where it must.
  static let leastPrice = 1e-4
}
