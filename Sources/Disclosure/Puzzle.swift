/// What a reader does not know, in one piece that hangs together: which tables are possible?
///
/// Cells are numbered from 0 within the puzzle. A table solves it if it is within `least`…`most`
/// cell by cell, has the total of every equation, and reaches every floor. `truth` does.
struct Puzzle: Sendable {
  struct Equation: Sendable {
    var form: LinearForm
    var total: Int
  }

  struct Floor: Sendable {
    var form: LinearForm
    var least: Int
  }

  var truth: [Int]
  var least: [Int]
  var most: Int
  var equations: [Equation]
  var floors: [Floor]

  func isSolved(by table: [Int]) -> Bool {
    table.count == truth.count
      && zip(table, least).allSatisfy { $0 >= $1 && $0 <= most }
      && equations.allSatisfy { $0.form.value(in: table) == $0.total }
      && floors.allSatisfy { $0.form.value(in: table) >= $0.least }
  }
}
