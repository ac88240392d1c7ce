/// A region's equations, then its lower bounds, by columns, as the solvers take them.
struct SolverMatrix {
  var starts: [Int32] = [0]
  var rows: [Int32] = []
  var elements: [Double] = []
  var lower: [Double]
  var upper: [Double]

  init(_ region: FeasibleRegion) {
    let sums = region.equations.map { Double($0.total) }
    lower = sums + region.lowerBounds.map { Double($0.least) }
    upper = sums + region.lowerBounds.map { _ in Double.greatestFiniteMagnitude }
    var columns: [[(Int32, Double)]] = Array(repeating: [], count: region.truth.count)
    let forms = region.equations.map(\.form) + region.lowerBounds.map(\.form)
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
