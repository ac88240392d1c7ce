/// D = y₁ − y₂ and R = y₁ / y₂ between two groups, independent of each other.
/// Source: WHO, "Handbook on health inequality monitoring" (2013), 3.2.
extension ComparedGroups {
  /// Standard error √(se₁² + se₂²).
  func difference() throws(EstimateRefusal) -> Estimate {
    let (first, second) = try extremes()
    return try .normal(
      first.value - second.value, standardError: error(first, second) { $0.standardError },
      notes: notes)
  }

  /// Standard error of ln R: √(se₁²/y₁² + se₂²/y₂²).
  func ratio() throws(EstimateRefusal) -> Estimate {
    let (first, second) = try extremes()
    guard first.value >= 0, second.value >= 0 else { throw .estimateNegative }
    guard second.value > 0 else { throw .denominatorIsZero }
    let relative = error(first, second) { group in
      group.standardError.map { $0 / group.value }
    }
    return try .logNormal(first.value / second.value, standardError: relative, notes: notes)
  }

  private func error(_ first: Group, _ second: Group, _ part: (Group) -> Double?) -> Double? {
    guard let one = part(first), let two = part(second) else { return nil }
    return hypotenuse(one, two)
  }

  /// When ordered, the two ends, the best-off first if high values are favourable. Otherwise the
  /// highest and the lowest group, or the reference in place of one of them.
  private func extremes() throws(EstimateRefusal) -> (Group, Group) {
    if isOrdered {
      guard let first = groups.first, let last = groups.last else { throw .needsTwoGroups }
      return isFavourable ? (last, first) : (first, last)
    }
    switch reference {
    case .missing: throw .referenceMissing
    case .none: return (try highest(groups), try lowest(groups))
    case .group(let place):
      var others = groups
      let chosen = others.remove(at: place)
      return isFavourable ? (chosen, try lowest(others)) : (try highest(others), chosen)
    }
  }

  // Takes the least precise of equal groups: the cautious choice, whatever the order of the rows.
  private func highest(_ groups: [Group]) throws(EstimateRefusal) -> Group {
    let top = groups.max {
      ($0.value, $0.standardError ?? 0) < ($1.value, $1.standardError ?? 0)
    }
    guard let top else { throw .needsTwoGroups }
    return top
  }

  private func lowest(_ groups: [Group]) throws(EstimateRefusal) -> Group {
    let bottom = groups.min {
      ($0.value, -($0.standardError ?? 0)) < ($1.value, -($1.standardError ?? 0))
    }
    guard let bottom else { throw .needsTwoGroups }
    return bottom
  }
}
