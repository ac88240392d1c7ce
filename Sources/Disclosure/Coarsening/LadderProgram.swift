/// All tables that agree with what is told, as moves away from the true one: a row for each sum that
/// may be told, whose bounds close when it is.
final class LadderProgram {
  private struct Row {
    let form: LinearForm
    /// By how much a move may change the sum once it is told.
    let told: ClosedRange<Int>
    /// How often it is told.
    var tellings = 0
  }

  private struct Key: Hashable {
    let form: LinearForm
    let told: ClosedRange<Int>
  }

  private let table: [Int]
  private var rows: [Row] = []
  private var numbers: [Key: Int] = [:]
  private let rowsOfCell: [[Int]]
  private let matrix: SolverMatrix
  private let simplex: SimplexModel
  /// The same where no cell moves by more than a few: its corners are whole more often.
  private let near: SimplexModel

  /// - Parameter rungs: all that may ever be told.
  init(table: [Int], rungs: [Ladder.Rung]) {
    self.table = table
    for key in rungs.flatMap({ Self.keys(of: $0, in: table) }) where numbers[key] == nil {
      numbers[key] = rows.count
      rows.append(Row(form: key.form, told: key.told))
    }
    var rowsOfCell: [[Int]] = Array(repeating: [], count: table.count)
    for (number, row) in rows.enumerated() {
      for term in row.form.terms { rowsOfCell[term.cell].append(number) }
    }
    self.rowsOfCell = rowsOfCell
    matrix = SolverMatrix(columnCount: table.count, rows: rows.map(\.form.entries))
    simplex = SimplexModel(
      matrix, rows: Self.bounds(of: rows), columns: Self.columns(of: table))
    near = SimplexModel(
      matrix, rows: Self.bounds(of: rows), columns: Self.columns(of: table, most: Self.few))
  }

  /// Returns the rows that were not known before, for `untell`.
  @discardableResult
  func tell(_ rung: Ladder.Rung) -> [Int] {
    let told = Self.keys(of: rung, in: table).compactMap { numbers[$0] }
    for row in told { rows[row].tellings += 1 }
    setRows()
    return told
  }

  func untell(_ told: [Int]) {
    for row in told { rows[row].tellings -= 1 }
    setRows()
  }

  private func setRows() {
    let bounds = Self.bounds(of: rows)
    simplex.setRows(bounds)
    near.setRows(bounds)
  }

  /// In whole numbers, without a solver.
  func allows(_ move: [Int]) -> Bool {
    zip(table, move).allSatisfy { $0 + $1 >= 0 }
      && rows.allSatisfy { $0.tellings == 0 || $0.told.contains($0.form.value(in: move)) }
  }

  /// As far as these rows tell, of a move that the others allow.
  func allows(_ move: [Int], rows numbers: [Int]) -> Bool {
    numbers.allSatisfy { rows[$0].told.contains(rows[$0].form.value(in: move)) }
  }

  /// The farthest move of few people in each cell, if the linear relaxation has a whole one.
  func nearest(_ sense: Sense, of form: LinearForm) throws(AuditError) -> [Int]? {
    near.setObjective(objective(sense, form))
    guard near.optimize(.least) else { throw .contradiction }
    let move = near.point.map { Int($0.rounded()) }
    let isWhole = zip(near.point, move).allSatisfy { abs($0 - Double($1)) < Witness.noise }
    return isWhole ? (allows(move) ? move : nil) : rounded(near.point, sense, form)
  }

  /// The farthest move in the linear relaxation; itself only if it is whole.
  func farthest(
    _ sense: Sense, of form: LinearForm
  ) throws(AuditError) -> (by: Double, move: [Int]?) {
    simplex.setObjective(objective(sense, form))
    guard simplex.optimize(.least) else { throw .contradiction }
    let point = simplex.point
    let move = point.map { Int($0.rounded()) }
    let isWhole = zip(point, move).allSatisfy { abs($0 - Double($1)) < Witness.noise }
    let by = abs(simplex.objectiveValue)
    if isWhole { return (by, allows(move) ? move : nil) }
    return (by, rounded(point, sense, form))
  }

  /// The farthest move each of whose cells is one of a fraction's two neighbours. What is told leaves
  /// little but networks there, whose corners are whole; nil where this one is not.
  private func rounded(_ point: [Double], _ sense: Sense, _ form: LinearForm) -> [Int]? {
    let changed = point.indices.filter { abs(point[$0]) > Witness.noise }
    var columns: [Int: Int] = [:]
    for (column, cell) in changed.enumerated() { columns[cell] = column }
    let touched = Set(changed.flatMap { rowsOfCell[$0] }).filter { rows[$0].tellings > 0 }.sorted()
    let small = SimplexModel(
      SolverMatrix(
        columnCount: changed.count,
        rows: touched.map { row in
          rows[row].form.terms.compactMap { term in
            columns[term.cell].map { .init(column: $0, value: Double(term.coefficient)) }
          }
        }),
      rows: Self.bounds(of: touched.map { rows[$0] }),
      columns: SolverBounds(
        lower: changed.map { (point[$0] + Witness.noise).rounded(.down) },
        upper: changed.map { (point[$0] - Witness.noise).rounded(.up) }))
    let whole = objective(sense, form)
    small.setObjective(changed.map { whole[$0] })
    guard small.optimize(.least) else { return nil }
    var move = Array(repeating: 0, count: table.count)
    for (cell, value) in zip(changed, small.point) {
      guard abs(value - value.rounded()) < Witness.noise else { return nil }
      move[cell] = Int(value.rounded())
    }
    return allows(move) ? move : nil
  }

  /// The farthest whole move; the true table allows the one that changes nothing.
  /// - Parameter isNear: moving few people in each cell.
  func farthestWhole(
    _ sense: Sense, of form: LinearForm, isNear: Bool = false
  ) throws(AuditError) -> [Int] {
    guard
      let move = IntegerProgram.least(
        objective(sense, form), matrix, rows: Self.bounds(of: rows),
        columns: isNear ? Self.columns(of: table, most: Self.few) : Self.columns(of: table),
        nodes: 20_000)
    else { throw .unfinished }
    guard allows(move) else { throw .contradiction }
    return move
  }

  /// The solver's signs are simplest when it minimises.
  private func objective(_ sense: Sense, _ form: LinearForm) -> [Double] {
    var objective = Array(repeating: 0.0, count: table.count)
    for term in form.terms { objective[term.cell] = sense.factor * Double(term.coefficient) }
    return objective
  }

  private static func keys(of rung: Ladder.Rung, in table: [Int]) -> [Key] {
    rung.sums.map { Key(form: $0, told: 0...0) }
      + rung.bounds.map { bound in
        let value = bound.form.value(in: table)
        return Key(
          form: bound.form,
          told: (bound.range.lowerBound - value)...(bound.range.upperBound - value))
      }
  }

  private static func bounds(of rows: [Row]) -> SolverBounds {
    SolverBounds(
      lower: rows.map { $0.tellings > 0 ? Double($0.told.lowerBound) : -SolverBounds.infinity },
      upper: rows.map { $0.tellings > 0 ? Double($0.told.upperBound) : SolverBounds.infinity })
  }

  /// A cell may fall to zero, and grow well beyond what any sum that is told lets it.
  private static func columns(of table: [Int], most: Int = 10_000) -> SolverBounds {
    SolverBounds(
      lower: table.map { -Double(min($0, most)) },
      upper: Array(repeating: Double(most), count: table.count))
  }

  private static let few = 2 * Protection.usualWidth
}
