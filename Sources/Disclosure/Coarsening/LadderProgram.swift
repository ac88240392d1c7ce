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
  private let matrix: SolverMatrix
  private let simplex: SimplexModel

  /// - Parameter rungs: all that may ever be told.
  init(table: [Int], rungs: [Ladder.Rung]) {
    self.table = table
    for key in rungs.flatMap({ Self.keys(of: $0, in: table) }) where numbers[key] == nil {
      numbers[key] = rows.count
      rows.append(Row(form: key.form, told: key.told))
    }
    matrix = SolverMatrix(columnCount: table.count, rows: rows.map(\.form.entries))
    simplex = SimplexModel(
      matrix, rows: Self.bounds(of: rows), columns: Self.columns(of: table))
  }

  /// Returns the rows that were not known before, for `untell`.
  @discardableResult
  func tell(_ rung: Ladder.Rung) -> [Int] {
    let told = Self.keys(of: rung, in: table).compactMap { numbers[$0] }
    for row in told { rows[row].tellings += 1 }
    simplex.setRows(Self.bounds(of: rows))
    return told
  }

  func untell(_ told: [Int]) {
    for row in told { rows[row].tellings -= 1 }
    simplex.setRows(Self.bounds(of: rows))
  }

  /// In whole numbers, without a solver.
  func allows(_ move: [Int]) -> Bool {
    zip(table, move).allSatisfy { $0 + $1 >= 0 }
      && rows.allSatisfy { $0.tellings == 0 || $0.told.contains($0.form.value(in: move)) }
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
    return (abs(simplex.objectiveValue), isWhole && allows(move) ? move : nil)
  }

  /// The farthest whole move; the true table allows the one that changes nothing.
  func farthestWhole(_ sense: Sense, of form: LinearForm) throws(AuditError) -> [Int] {
    guard
      let move = IntegerProgram.least(
        objective(sense, form), matrix, rows: Self.bounds(of: rows),
        columns: Self.columns(of: table), nodes: 20_000)
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
  private static func columns(of table: [Int]) -> SolverBounds {
    SolverBounds(
      lower: table.map { -Double($0) }, upper: Array(repeating: 10_000, count: table.count))
  }
}
