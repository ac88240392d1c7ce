/// A move of whole people in the direction of one that a linear program found in fractions.
struct WholeMove {
  /// The shortest that goes that way.
  private let direction: [(cell: Int, by: Int)]

  /// Returns nil if the move is no small multiple of a whole one.
  init?(along changes: [Witness.Change]) {
    for denominator in 1...Self.largestDenominator {
      let multiples = changes.map { $0.by * Double(denominator) }
      guard multiples.allSatisfy({ abs($0 - $0.rounded()) < Self.noise }) else { continue }
      let whole = multiples.map { Int($0.rounded()) }
      let divisor = whole.reduce(0) { Self.greatestCommonDivisor($0, abs($1)) }
      guard divisor > 0 else { return nil }
      direction = zip(changes, whole).map { (cell: $0.cell, by: $1 / divisor) }
      return
    }
    return nil
  }

  /// The longest move that leaves no count negative and no hidden sum under what its mark allows.
  func longest(in model: SuppressionModel, _ index: RowIndex) -> [Double]? {
    let changes = direction.filter { $0.by != 0 }.map {
      Witness.Change(cell: $0.cell, by: Double($0.by))
    }
    var times = Self.mostTimes
    for change in changes where change.by < 0 {
      times = min(times, Double(model.truth(change.cell)) / -change.by)
    }
    if times < 1 { return nil }
    for shift in index.rows.shifts(by: changes) where shift.by < 0 {
      times = min(times, Double(model.rows[shift.number].fall) / -shift.by)
    }
    if times < 1 { return nil }
    var move = Array(repeating: 0.0, count: model.cells.count)
    for change in changes { move[change.cell] = change.by * times.rounded(.down) }
    return move
  }

  private static let largestDenominator = 12
  private static let mostTimes = 1_000.0
  private static let noise = 1e-4

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
