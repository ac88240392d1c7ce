extension ExchangeState {
  /// The change that repairs the shortest violated constraint at the least cost.
  mutating func repair(_ random: inout SeededGenerator) -> CountExchange.Change? {
    while let number = mostUrgent() {
      if let change = repair(number, &random) { return change }
      if constraints[number].weight == nil { return nil }
      abandon(number)
    }
    return nil
  }

  private func mostUrgent() -> Int? {
    broken.filter { !constraints[$0].isAbandoned }.min { urgency($0) < urgency($1) }
  }

  private func urgency(_ constraint: Int) -> Int {
    constraints[constraint].terms.count + (constraints[constraint].weight == nil ? 0 : 1_000_000)
  }

  private func repair(_ number: Int, _ random: inout SeededGenerator) -> CountExchange.Change? {
    let constraint = constraints[number]
    let sample = min(constraint.terms.count, 32)
    let start = random.number(below: constraint.terms.count)
    var best: CountExchange.Change?
    var least = Int.max
    for step in 0..<sample {
      let term = constraint.terms[(start + step) % constraint.terms.count]
      guard constraint.excess % term.coefficient == 0 else { continue }
      let change = CountExchange.Change(cell: term.cell, by: -constraint.excess / term.coefficient)
      guard allows(change), !changes.contains(where: { $0.cell == term.cell }) else { continue }
      let growth = growth(change)
      if growth < least {
        least = growth
        best = change
      }
    }
    return best
  }

  private func growth(_ change: CountExchange.Change) -> Int {
    var growth = 0
    for (number, coefficient) in constraintsOfCell[change.cell] {
      let before = constraints[number].excess
      let after = before + coefficient * change.by
      if (before == 0) == (after == 0) { continue }
      growth +=
        (after == 0 ? -1 : 1) * (constraints[number].weight ?? ExchangeConstraint.unbreakable)
    }
    return growth
  }
}
