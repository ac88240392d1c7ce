/// What a reader can make of a release: the values that each hidden figure may have for him.
package struct Attacker: Sendable {
  private let knowledge: AttackerKnowledge
  private let system: CellSystem

  package init(of system: CellSystem, hiding hidden: Set<Int>) {
    self.system = system
    knowledge = AttackerKnowledge(system, hidden: hidden)
  }

  /// The size of the largest region that the figure takes part in.
  func unknownCells(behind figure: Int) -> Int {
    knowledge.shares(of: figure).map { knowledge.regions[$0.region].truth.count }.max() ?? 0
  }

  /// The least and the greatest value of a figure over all whole tables that agree with what is
  /// shown. Both ends are values of tables that were checked.
  package func feasibilityInterval(of figure: Int) throws(AuditError) -> ClosedRange<Int> {
    var interval = knowledge.knownPart(of: figure)...knowledge.knownPart(of: figure)
    for share in knowledge.shares(of: figure) {
      let region = knowledge.regions[share.region]
      let program = try LinearProgram(region)
      let least = try region.extreme(.least, of: share.form, by: program)
      let most = try region.extreme(.most, of: share.form, by: program)
      interval = (interval.lowerBound + least.value)...(interval.upperBound + most.value)
    }
    return interval
  }
}

/// Nothing may be called protected.
package enum AuditError: Error, Hashable {
  /// A sensitive figure can be told, whatever is hidden.
  case revealed(figure: Int)
  /// The solver found no table, or a wrong one, where the truth is one.
  case contradiction
  /// The solver gave up.
  case unfinished
}
