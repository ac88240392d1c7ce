/// A row of a linear system modulo the prime: its entries that are not zero, by falling column.
struct SparseRow: Hashable {
  var columns: [Int32] = []
  var entries: [UInt32] = []

  var isEmpty: Bool { columns.isEmpty }

  init() {}

  /// - Parameter column: the column of each cell.
  init(_ form: LinearForm, column: [Int32]) {
    let sorted = form.terms.map { (column[$0.cell], PrimeField.element($0.coefficient)) }
      .filter { $0.1 != 0 }
      .sorted { $0.0 > $1.0 }
    columns = sorted.map(\.0)
    entries = sorted.map(\.1)
  }

  func contains(_ column: Int32) -> Bool {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] > column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column
  }

  /// Scaled so that the first entry is 1: proportional rows become equal.
  func monic() -> SparseRow {
    guard let first = entries.first, first != 1 else { return self }
    let scale = PrimeField.inverse(first)
    var row = self
    row.entries = entries.map { PrimeField.product($0, scale) }
    return row
  }
}
