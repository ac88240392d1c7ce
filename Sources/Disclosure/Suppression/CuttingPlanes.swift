/// Proves how few figures of each level must be hidden, from the first level to the last, by cutting
/// planes: a pattern that satisfies all cuts is tried, and each target that it discloses adds one.
struct CuttingPlanes {
  private static let rounds = 60
  private static let cutsPerRound = 60

  /// Returns nil if the limits were reached before the last level was proved.
  static func fewest(_ search: inout PatternSearch) throws(AuditError) -> GroupSet? {
    var program = CoveringProgram(search.model.groups)
    var counts: [Figure.Level: Int] = [:]
    var pattern: GroupSet?
    for level in Figure.Level.allCases {
      guard
        let proved = try fewest(of: level, atMost: counts, &program, &search)
      else { return nil }
      counts[level] = search.model.count(proved, of: level)
      pattern = proved
    }
    return pattern
  }

  private static func fewest(
    of level: Figure.Level, atMost counts: [Figure.Level: Int], _ program: inout CoveringProgram,
    _ search: inout PatternSearch
  ) throws(AuditError) -> GroupSet? {
    for _ in 0..<rounds {
      guard let pattern = program.fewest(of: level, atMost: counts) else { return nil }
      search.hide(pattern)
      var added = 0
      for target in search.model.targets.indices where added < cutsPerRound {
        guard let cut = try search.cut(for: target) else { continue }
        program.add(cut)
        added += 1
      }
      if added == 0 { return pattern }
    }
    return nil
  }
}

extension SuppressionModel {
  /// How many groups of a level a pattern hides beyond those that it must.
  func count(_ pattern: GroupSet, of level: Figure.Level) -> Int {
    pattern.members.count { groups[$0].level == level && !groups[$0].mustHide }
  }
}
