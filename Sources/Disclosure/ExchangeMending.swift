extension ExchangeBoard {
  /// The change that mends the shortest broken line at the least price.
  mutating func mending(_ dice: inout Dice) -> Exchange.Change? {
    while let number = mostUrgent() {
      if let change = mending(number, &dice) { return change }
      if lines[number].weight == nil { return nil }
      abandon(number)
    }
    return nil
  }

  private func mostUrgent() -> Int? {
    broken.filter { !lines[$0].isAbandoned }.min { urgency($0) < urgency($1) }
  }

  private func urgency(_ line: Int) -> Int {
    lines[line].terms.count + (lines[line].weight == nil ? 0 : 1_000_000)
  }

  private func mending(_ number: Int, _ dice: inout Dice) -> Exchange.Change? {
    let line = lines[number]
    let sample = min(line.terms.count, 32)
    let start = dice.number(below: line.terms.count)
    var best: Exchange.Change?
    var least = Int.max
    for step in 0..<sample {
      let term = line.terms[(start + step) % line.terms.count]
      guard line.excess % term.coefficient == 0 else { continue }
      let change = Exchange.Change(cell: term.cell, by: -line.excess / term.coefficient)
      guard allows(change), !changes.contains(where: { $0.cell == term.cell }) else { continue }
      let growth = growth(change)
      if growth < least {
        least = growth
        best = change
      }
    }
    return best
  }

  private func growth(_ change: Exchange.Change) -> Int {
    var growth = 0
    for (number, coefficient) in linesOfCell[change.cell] {
      let before = lines[number].excess
      let after = before + coefficient * change.by
      if (before == 0) == (after == 0) { continue }
      growth += (after == 0 ? -1 : 1) * (lines[number].weight ?? ExchangeLine.unbreakable)
    }
    return growth
  }
}
