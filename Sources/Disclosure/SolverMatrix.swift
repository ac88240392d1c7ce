/// A puzzle's equations, then its floors, by columns, as the solvers take them.
struct SolverMatrix {
  var starts: [Int32] = [0]
  var rows: [Int32] = []
  var elements: [Double] = []
  var lower: [Double]
  var upper: [Double]

  init(_ puzzle: Puzzle) {
    let sums = puzzle.equations.map { Double($0.total) }
    lower = sums + puzzle.floors.map { Double($0.least) }
    upper = sums + puzzle.floors.map { _ in Double.greatestFiniteMagnitude }
    var columns: [[(Int32, Double)]] = Array(repeating: [], count: puzzle.truth.count)
    let forms = puzzle.equations.map(\.form) + puzzle.floors.map(\.form)
    for (row, form) in forms.enumerated() {
      for term in form.terms { columns[term.cell].append((Int32(row), Double(term.coefficient))) }
    }
    for column in columns {
      rows += column.map(\.0)
      elements += column.map(\.1)
      starts.append(Int32(rows.count))
    }
  }
}
