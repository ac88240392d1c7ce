/// The cheapest figures to hide so that one target has two tables far enough apart, in the linear
/// relaxation.
///
/// Unknowns are two moves and, for each sum of several cells that may be hidden, by how much each of
/// them lifts or lowers it, which is what costs.
struct ExchangeProgram: ~Copyable {
  struct Exchange {
    var moves: [[Double]]
    /// The groups that the moves alter.
    var altered: GroupSet
  }

  private let simplex: SimplexModel
  private let model: SuppressionModel
  private let index: RowIndex
  private let shape: MoveShape
  private let columns: Columns
  private let sizes: [Double]

  init(_ model: SuppressionModel, shape: MoveShape, index: RowIndex) {
    self.model = model
    self.shape = shape
    self.index = index
    sizes = Self.sizes(model)
    var columns = Columns(shape)
    var lines: [[SolverMatrix.Entry]] = []
    var bounds = SolverBounds(lower: [], upper: [])
    for sum in shape.sums {
      let isHidden = sum.state == .withheld
      for move in 0..<2 {
        var line = shape.entries(sum.form, first: move * shape.columnCount)
        if let group = sum.state?.group {
          line += columns.addChange(of: group, rise: shape.rise, fall: sum.fall)
        }
        lines.append(line)
        bounds.lower.append(isHidden ? -Double(sum.fall) : 0)
        bounds.upper.append(isHidden ? Double(shape.rise) : 0)
      }
    }
    self.columns = columns
    simplex = SimplexModel(
      SolverMatrix(columnCount: columns.groups.count, rows: lines), rows: bounds,
      columns: SolverBounds(lower: columns.groups.map { _ in 0 }, upper: columns.limits))
  }

  /// The cells of two moves, then the rise and fall of each sum that has a price.
  private struct Columns {
    /// The group that has to be hidden for the column to move; nil if none has.
    private(set) var groups: [Int?] = []
    /// How far the column may go where it is hidden.
    private(set) var limits: [Double] = []

    init(_ shape: MoveShape) {
      for _ in 0..<2 {
        groups += shape.cells.flatMap { [$0.state?.group, $0.state?.group] }
        limits += shape.limits
      }
    }

    /// Returns what the columns take from the sum, so that nothing is left of it.
    mutating func addChange(of group: Int, rise: Int, fall: Int) -> [SolverMatrix.Entry] {
      groups += [group, group]
      limits += [Double(rise), Double(fall)]
      return [
        .init(column: groups.count - 2, value: -1), .init(column: groups.count - 1, value: 1),
      ]
    }
  }

  /// Returns nil if no pattern that hides only allowed groups keeps the target unknown.
  func cheapest(
    for target: LinearForm, need: Double, hidden: GroupSet, allowed: GroupSet
  ) -> Exchange? {
    let lower = shape.entries(target, first: shape.columnCount)
    simplex.addRow(
      shape.entries(target) + lower.map { .init(column: $0.column, value: -$0.value) }, least: need)
    defer { simplex.removeAddedRow() }
    simplex.forgetBasis()
    allow(allowed)
    let prices = model.groups.indices.map { group in
      hidden.contains(group) ? 0 : model.groups[group].level.price * sizes[group]
    }
    var weights = prices
    var best: (exchange: Exchange, price: Double)?
    for _ in 0..<3 {
      setPrices(weights)
      guard best == nil ? simplex.reoptimize(.least) : simplex.optimize(.least) else { break }
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
    simplex.setColumnUpperBounds(
      zip(columns.limits, columns.groups).map { limit, group in
        group.map(allowed.contains) ?? true ? limit : 0
      })
  }

  private func setPrices(_ weights: [Double]) {
    simplex.setObjective(
      columns.groups.map { MoveShape.leastPrice + ($0.map { weights[$0] } ?? 0) })
  }

  private func exchange() -> Exchange {
    let point = simplex.point
    let moves = (0..<2).map {
      shape.move(point[($0 * shape.columnCount)...].prefix(shape.columnCount))
    }
    var altered = GroupSet(capacity: model.groups.count)
    for move in moves { altered.formUnion(Witness(move, in: index).altered) }
    return Exchange(moves: moves, altered: altered)
  }

  /// By group, the sum of its movements in the last solve.
  private func movements() -> [Double] {
    var movements = Array(repeating: 0.0, count: model.groups.count)
    for (value, group) in zip(simplex.point, columns.groups) {
      if let group { movements[group] += value }
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
