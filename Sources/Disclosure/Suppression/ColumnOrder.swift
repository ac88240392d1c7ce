/// The place of each cell in elimination: those shown first stand first, those never shown last.
struct ColumnOrder {
  let columns: [Int32]

  init(_ system: CellSystem) {
    var rank = Array(repeating: Int.max, count: system.table.count)
    for (place, index) in system.candidatesInOrder().enumerated() {
      let terms = system.figures[index].form.terms
      if terms.count == 1 { rank[terms[0].cell] = min(rank[terms[0].cell], place) }
    }
    let cells = rank.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }
    var columns = Array(repeating: Int32(0), count: rank.count)
    for (column, cell) in cells.enumerated() { columns[cell] = Int32(column) }
    self.columns = columns
  }
}
