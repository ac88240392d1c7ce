/// The least that must be hidden for all cuts found so far to hold.
struct CoveringProgram {
  /// Groups of which enough must be hidden: the sum of their weights must reach 1.
  struct Cut: Sendable {
    let weights: [(group: Int, weight: Double)]

    /// Weak duality: under any pattern a target's width is at most `width`, less the gains of what
    /// was hidden when it was measured, plus those of what the pattern hides (Fischetti and
    /// Salazar, « Solving the Cell Suppression Problem on Tabular Data with Linear Constraints »,
    /// 2001).
    /// - Parameters:
    ///   - hidden: what was hidden when the width was measured.
    ///   - always: what every pattern hides.
    init(gains: [Double], width: Double, need: Double, hidden: GroupSet, always: GroupSet) {
      let optional = gains.indices.filter { !always.contains($0) }
      let least = width - optional.reduce(0) { $0 + (hidden.contains($1) ? gains[$1] : 0) }
      let lack = max(need - least, Witness.noise)
      weights = optional.filter { gains[$0] > Witness.noise }.map {
        (group: $0, weight: min(gains[$0] / lack, 1))
      }
    }

    func isSatisfied(by pattern: GroupSet) -> Bool {
      weight { pattern.contains($0) } >= 1 - 10 * Witness.noise
    }

    func weight(of isHidden: (Int) -> Bool) -> Double {
      weights.reduce(0) { $0 + (isHidden($1.group) ? $1.weight : 0) }
    }
  }

  private let groups: [SuppressionModel.Group]
  private var cuts: [Cut] = []

  init(_ groups: [SuppressionModel.Group]) {
    self.groups = groups
  }

  mutating func add(_ cut: Cut) {
    cuts.append(cut)
  }

  /// The pattern that hides the fewest groups of a level, with all groups of later levels hidden and
  /// at most so many of those before. Nil if the solver proves none.
  func fewest(of level: Figure.Level, atMost counts: [Figure.Level: Int]) -> GroupSet? {
    let columns = groups.indices.filter { !groups[$0].mustHide && groups[$0].level <= level }
    var columnOfGroup: [Int: Int] = [:]
    for (column, group) in columns.enumerated() { columnOfGroup[group] = column }
    var pattern = GroupSet(capacity: groups.count)
    for group in groups.indices where columnOfGroup[group] == nil { pattern.insert(group) }
    var lines: [[SolverMatrix.Entry]] = []
    var bounds = SolverBounds(lower: [], upper: [])
    for cut in cuts {
      let lack = 1 - cut.weight { columnOfGroup[$0] == nil }
      if lack <= Witness.noise { continue }
      lines.append(
        cut.weights.compactMap { group, weight in
          columnOfGroup[group].map { .init(column: $0, value: weight) }
        })
      bounds.lower.append(lack)
      bounds.upper.append(SolverBounds.infinity)
    }
    if lines.isEmpty { return pattern }
    for (former, count) in counts.sorted(by: { $0.key < $1.key }) {
      lines.append(
        columns.indices.filter { groups[columns[$0]].level == former }
          .map { .init(column: $0, value: 1) })
      bounds.lower.append(0)
      bounds.upper.append(Double(count))
    }
    let found = IntegerProgram.least(
      objective(columns, level), SolverMatrix(columnCount: columns.count, rows: lines),
      rows: bounds,
      columns: SolverBounds(
        lower: columns.map { _ in 0 }, upper: columns.map { _ in 1 }), nodes: 200)
    guard let found else { return nil }
    for (column, group) in columns.enumerated() where found[column] == 1 { pattern.insert(group) }
    return cuts.allSatisfy { $0.isSatisfied(by: pattern) } ? pattern : nil
  }

  /// One for each group of the level; the sizes of all groups together weigh less than one.
  private func objective(_ columns: [Int], _ level: Figure.Level) -> [Double] {
    let order = columns.indices.sorted {
      (groups[columns[$0]].size, $0) < (groups[columns[$1]].size, $1)
    }
    var objective = Array(repeating: 0.0, count: columns.count)
    let all = Double(columns.count * (columns.count + 1))
    for (rank, column) in order.enumerated() {
      objective[column] =
        (groups[columns[column]].level == level ? 1 : 0) + Double(rank + 1) / all
    }
    return objective
  }
}
