/// The sensitive rows, each reduced by what is known. A reduced row discloses one if it equals it.
struct SensitiveRows {
  private var rows: [SparseRow] = []
  private var distinct: Set<SparseRow> = []
  /// By column, the rows that have or had an entry there.
  private var rowsOfColumn: [[Int32]]

  init(columns: Int) {
    rowsOfColumn = Array(repeating: [], count: columns)
  }

  /// `row` must be a remainder, and monic.
  mutating func add(_ row: SparseRow) {
    guard distinct.insert(row).inserted else { return }
    for column in row.columns { rowsOfColumn[Int(column)].append(Int32(rows.count)) }
    rows.append(row)
  }

  func isRevealed(by row: SparseRow) -> Bool {
    distinct.contains(row)
  }

  /// Reduces all rows that have an entry in the column of a new pivot.
  mutating func learn(_ pivot: Int32, _ echelon: inout EchelonBasis) {
    for number in rowsOfColumn[Int(pivot)].map(Int.init) where rows[number].contains(pivot) {
      let row = echelon.remainder(of: rows[number]).monic()
      distinct.remove(rows[number])
      rows[number] = SparseRow()
      add(row)
    }
    rowsOfColumn[Int(pivot)] = []
  }
}
