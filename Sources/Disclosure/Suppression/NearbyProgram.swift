/// Short moves among the cells near a target: a linear program so small that it is solved in less
/// time than the whole one takes to start. Where there is none, there may be a longer one.
struct NearbyProgram: Sendable {
  private let shape: MoveShape
  private let sumsOfCell: [[Int]]
  /// By sum, whether no move may change it under the pattern in use.
  private var isFixed: [Bool]
  /// By cell, whether it may move under the pattern in use.
  private var isOpen: [Bool]

  init(_ shape: MoveShape) {
    self.shape = shape
    var sumsOfCell: [[Int]] = Array(repeating: [], count: shape.cells.count)
    let sums = shape.sums.indices.sorted {
      (shape.sums[$0].form.terms.count, $0) < (shape.sums[$1].form.terms.count, $1)
    }
    for sum in sums {
      for term in shape.sums[sum].form.terms { sumsOfCell[term.cell].append(sum) }
    }
    self.sumsOfCell = sumsOfCell
    isFixed = shape.sums.map { _ in true }
    isOpen = shape.cells.map { _ in false }
  }

  mutating func hide(_ pattern: GroupSet) {
    isFixed = shape.sums.map { !MoveShape.isFree($0.state, pattern) }
    isOpen = shape.cells.map { $0.isFree(pattern) }
  }

  /// A move that carries the sum so far, and little else. Nil if there is none nearby.
  func shortMove(_ form: LinearForm, by distance: Double) -> [Witness.Change]? {
    let cells = nearby(form)
    if cells.isEmpty { return nil }
    var columns = Array(repeating: -1, count: shape.cells.count)
    for (number, cell) in cells.enumerated() { columns[cell] = 2 * number }
    func entries(_ form: LinearForm, sign: Double = 1) -> [SolverMatrix.Entry] {
      var entries: [SolverMatrix.Entry] = []
      for term in form.terms {
        let column = columns[term.cell]
        if column < 0 { continue }
        let value = sign * Double(term.coefficient)
        entries.append(.init(column: column, value: value))
        entries.append(.init(column: column + 1, value: -value))
      }
      return entries
    }
    let sums = Set(cells.flatMap { sumsOfCell[$0] }).sorted()
    let target = entries(form, sign: distance < 0 ? -1 : 1)
    let simplex = SimplexModel(
      SolverMatrix(
        columnCount: 2 * cells.count, rows: sums.map { entries(shape.sums[$0].form) } + [target]),
      rows: SolverBounds(
        lower: sums.map { isFixed[$0] ? 0 : -Double(shape.sums[$0].fall) } + [abs(distance)],
        upper: sums.map { isFixed[$0] ? 0 : Double(shape.rise) } + [SolverBounds.infinity]),
      columns: SolverBounds(
        lower: Array(repeating: 0, count: 2 * cells.count),
        upper: cells.flatMap { [Double(shape.cells[$0].rise), Double(shape.cells[$0].fall)] }))
    simplex.setObjective(Array(repeating: 1, count: 2 * cells.count))
    guard simplex.reoptimize(.least) else { return nil }
    return zip(cells, shape.move(simplex.point[...])).map { Witness.Change(cell: $0, by: $1) }
  }

  /// The open cells nearest to a sum by the sums that must stay, the shortest first.
  private func nearby(_ form: LinearForm) -> [Int] {
    var cells = form.terms.map(\.cell).filter { isOpen[$0] }
    var isIn = Array(repeating: false, count: shape.cells.count)
    for cell in cells { isIn[cell] = true }
    var seen = Array(repeating: false, count: shape.sums.count)
    var next = 0
    while next < cells.count, cells.count < Self.size {
      for sum in sumsOfCell[cells[next]] where isFixed[sum] && !seen[sum] {
        seen[sum] = true
        let terms = shape.sums[sum].form.terms
        if terms.count > Self.longest { break }
        for term in terms where isOpen[term.cell] && !isIn[term.cell] {
          isIn[term.cell] = true
          cells.append(term.cell)
        }
        if cells.count >= Self.size { break }
      }
      next += 1
    }
    return cells
  }

  private static let size = 70
  private static let longest = 40
}
