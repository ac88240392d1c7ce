/// The tables that one connected part of a reader's knowledge allows.
///
/// Cells are numbered from 0 within the region. A table belongs to it if each cell is within
/// `least`…`most`, every equation has its total and every lower bound holds. `truth` does.
struct FeasibleRegion: Sendable {
  struct Equation: Sendable {
    var form: LinearForm
    var total: Int
  }

  struct LowerBound: Sendable {
    var form: LinearForm
    var least: Int
  }

  var truth: [Int]
  var least: [Int]
  var most: Int
  var equations: [Equation]
  var lowerBounds: [LowerBound]

  func contains(_ table: [Int]) -> Bool {
    table.count == truth.count
      && zip(table, least).allSatisfy { $0 >= $1 && $0 <= most }
      && equations.allSatisfy { $0.form.value(in: table) == $0.total }
      && lowerBounds.allSatisfy { $0.form.value(in: table) >= $0.least }
  }
}
