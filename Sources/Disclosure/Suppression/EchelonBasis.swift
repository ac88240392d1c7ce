/// The span of a set of rows, as an echelon basis in which each row is led by its last column.
///
/// Late columns (small, single cells) become the pivots of broad rows, so that rows stay short.
struct EchelonBasis {
  private var pivots: [SparseRow?]
  /// Work space for one reduction, all zero between two.
  private var scratch: [UInt32]
  private var marks: [UInt64]

  init(columns: Int) {
    pivots = Array(repeating: nil, count: columns)
    scratch = Array(repeating: 0, count: columns)
    marks = Array(repeating: 0, count: columns / 64 + 1)
  }

  /// `row` reduced by the basis; empty if it is in the span. Rows that differ by an element of the
  /// span have the same remainder.
  mutating func remainder(of row: SparseRow) -> SparseRow {
    for (column, entry) in zip(row.columns, row.entries) { place(entry, at: Int(column)) }
    var rest = SparseRow()
    for word in marks.indices.reversed() {
      while marks[word] != 0 {
        let column = word * 64 + 63 - marks[word].leadingZeroBitCount
        marks[word] &= ~(1 << UInt64(column % 64))
        let entry = scratch[column]
        scratch[column] = 0
        if entry == 0 { continue }
        if let pivot = pivots[column] {
          subtract(pivot, times: entry)
        } else {
          rest.columns.append(Int32(column))
          rest.entries.append(entry)
        }
      }
    }
    return rest
  }

  /// Adds a remainder of this basis as it stands, and returns its pivot.
  mutating func insert(_ remainder: SparseRow) -> Int32? {
    guard let column = remainder.columns.first else { return nil }
    pivots[Int(column)] = remainder.monic()
    return column
  }

  private mutating func place(_ entry: UInt32, at column: Int) {
    scratch[column] = entry
    marks[column / 64] |= 1 << UInt64(column % 64)
  }

  /// The caller has cleared the pivot's own column.
  private mutating func subtract(_ pivot: SparseRow, times factor: UInt32) {
    let negative = UInt64(PrimeField.negative(factor))
    for index in 1..<max(1, pivot.columns.count) {
      let column = Int(pivot.columns[index])
      let sum = UInt64(scratch[column]) + negative * UInt64(pivot.entries[index])
      place(UInt32(sum % PrimeField.prime), at: column)
    }
  }
}
