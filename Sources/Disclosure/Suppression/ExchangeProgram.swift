/// The cheapest figures to hide so that one target has two tables far enough apart, in the linear
/// relaxation.
///
/// Unknowns are two moves and, for each row that may be hidden, by how much each of them lifts or
/// lowers it, which is what costs.
struct ExchangeProgram: ~Copyable {
  struct Exchange {
    var moves: [[Double]]
    /// The groups that the moves alter.
    var altered: GroupSet
  }

  private let simplex: SimplexModel
  private let model: SuppressionModel
  private let index: RowIndex
  /// The rows that have a price, in the order of their four columns.
  private let pricedRows: [(group: Int, fall: Int)]
  private let rise: Int
  private let sizes: [Double]

  private var cellCount: Int { model.cells.count }

  init(_ model: SuppressionModel, index: RowIndex, rise: Int) {
    self.model = model
    self.index = index
    self.rise = rise
    sizes = Self.sizes(model)
    var lines: [[SolverMatrix.Entry]] = []
    var bounds = SolverBounds(lower: [], upper: [])
    var priced: [(group: Int, fall: Int)] = []
    let cells = model.cells.count
    func add(_ form: LinearForm, lower: Double, upper: Double) {
      for move in 0..<2 {
        lines.append(form.entries.map { .init(column: $0.column + move * cells, value: $0.value) })
        bounds.lower.append(lower)
        bounds.upper.append(upper)
      }
    }
    for relation in model.relations { add(relation, lower: 0, upper: 0) }
    for row in model.rows {
      switch row.state {
      case .fixed: add(row.form, lower: 0, upper: 0)
      case .withheld: add(row.form, lower: -Double(row.fall), upper: Double(rise))
      case .grouped(let group):
        let first = 2 * cells + 4 * priced.count
        add(row.form, lower: 0, upper: 0)
        for move in 0..<2 {
          lines[lines.count - 2 + move].append(.init(column: first + 2 * move, value: -1))
          lines[lines.count - 2 + move].append(.init(column: first + 2 * move + 1, value: 1))
        }
        priced.append((group, row.fall))
      }
    }
    pricedRows = priced
    let moves = model.moveBounds
    let nothing = Array(repeating: 0.0, count: 4 * priced.count)
    simplex = SimplexModel(
      SolverMatrix(columnCount: 2 * cells + nothing.count, rows: lines), rows: bounds,
      columns: SolverBounds(
        lower: moves.lower + moves.lower + nothing, upper: moves.upper + moves.upper + nothing))
  }

  /// Returns nil if no pattern that hides only allowed groups keeps the target unknown.
  func cheapest(
    for target: LinearForm, need: Double, hidden: GroupSet, allowed: GroupSet
  ) -> Exchange? {
    let apart =
      target.entries + target.entries.map { .init(column: $0.column + cellCount, value: -$0.value) }
    simplex.addRow(apart, least: need)
    defer { simplex.removeAddedRow() }
    allow(allowed)
    let prices = model.groups.indices.map { group in
      hidden.contains(group) ? 0 : model.groups[group].level.price * sizes[group]
    }
    var weights = prices
    var best: (exchange: Exchange, price: Double)?
    for _ in 0..<3 {
      setPrices(weights)
      guard simplex.optimize(.least) else { break }
      let found = exchange()
      let price = found.altered.members.reduce(0) { $0 + prices[$1] }
      if price < best?.price ?? .infinity { best = (found, price) }
      // What moves much becomes cheap, so that the next solve moves few groups.
      let movements = self.movements()
      weights = prices.indices.map { prices[$0] / (0.3 + movements[$0]) }
    }
    return best?.exchange
  }

  private func allow(_ allowed: GroupSet) {
    var bounds = model.moveBounds.upper + model.moveBounds.upper
    for row in pricedRows {
      let isAllowed = allowed.contains(row.group)
      for _ in 0..<2 {
        bounds += [isAllowed ? Double(rise) : 0, isAllowed ? Double(row.fall) : 0]
      }
    }
    simplex.setColumnUpperBounds(bounds)
  }

  private func setPrices(_ weights: [Double]) {
    var objective = Array(repeating: 0.0, count: 2 * cellCount)
    for row in pricedRows {
      objective += Array(repeating: weights[row.group], count: 4)
    }
    simplex.setObjective(objective)
  }

  private func exchange() -> Exchange {
    let point = simplex.point
    let moves = [Array(point[0..<cellCount]), Array(point[cellCount..<(2 * cellCount)])]
    var altered = GroupSet(capacity: model.groups.count)
    for move in moves { altered.formUnion(Witness(move, in: index).altered) }
    return Exchange(moves: moves, altered: altered)
  }

  /// By group, the sum of its movements in the last solve.
  private func movements() -> [Double] {
    let point = simplex.point
    var movements = Array(repeating: 0.0, count: model.groups.count)
    for (number, row) in pricedRows.enumerated() {
      let first = 2 * cellCount + 4 * number
      movements[row.group] += point[first..<(first + 4)].reduce(0, +)
    }
    return movements
  }

  /// Between figures of one level the smaller is the cheaper, by little.
  private static func sizes(_ model: SuppressionModel) -> [Double] {
    let order = model.groups.indices.sorted {
      (model.groups[$0].size, $0) < (model.groups[$1].size, $1)
    }
    var sizes = Array(repeating: 1.0, count: order.count)
    for (rank, group) in order.enumerated() {
      sizes[group] += Double(rank) / Double(order.count * 5)
    }
    return sizes
  }
}

extension Figure.Level {
  /// Only a guide for the search: whether a level is needed is proved, not weighed.
  fileprivate var price: Double {
    switch self {
    case .projectDetail: 1
    case .axisDetail: 3
    case .projectTotal: 20
    case .axisTotal: 400
    }
  }
}
