/// A matrix by columns, as the solvers take it.
struct SolverMatrix {
  struct Entry {
    var column: Int
    var value: Double
  }

  let columnCount: Int
  let rowCount: Int
  private(set) var starts: [Int32] = [0]
  private(set) var rows: [Int32] = []
  private(set) var elements: [Double] = []

  init(columnCount: Int, rows lines: [[Entry]]) {
    self.columnCount = columnCount
    rowCount = lines.count
    var columns: [[(Int32, Double)]] = Array(repeating: [], count: columnCount)
    for (row, line) in lines.enumerated() {
      for entry in line { columns[entry.column].append((Int32(row), entry.value)) }
    }
    for column in columns {
      rows += column.map(\.0)
      elements += column.map(\.1)
      starts.append(Int32(rows.count))
    }
  }
}

/// Bounds of rows or of columns.
struct SolverBounds {
  var lower: [Double]
  var upper: [Double]

  static let infinity = Double.greatestFiniteMagnitude
}

extension LinearForm {
  var entries: [SolverMatrix.Entry] {
    terms.map { SolverMatrix.Entry(column: $0.cell, value: Double($0.coefficient)) }
  }
}

extension FeasibleRegion {
  /// The equations, then the lower bounds.
  var matrix: SolverMatrix {
    SolverMatrix(
      columnCount: truth.count,
      rows: equations.map(\.form.entries) + lowerBounds.map(\.form.entries))
  }

  var rowBounds: SolverBounds {
    let sums = equations.map { Double($0.total) }
    return SolverBounds(
      lower: sums + lowerBounds.map { Double($0.least) },
      upper: sums + lowerBounds.map { _ in SolverBounds.infinity })
  }

  var columnBounds: SolverBounds {
    SolverBounds(
      lower: least.map(Double.init), upper: Array(repeating: Double(most), count: truth.count))
  }
}
