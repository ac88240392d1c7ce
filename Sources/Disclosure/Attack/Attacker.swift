/// What a reader can compute from a release: the values that each hidden figure may have.
package struct Attacker: Sendable {
  private let knowledge: AttackerKnowledge
  private let system: CellSystem

  package init(of system: CellSystem, hiding hidden: Set<Int>) {
    self.system = system
    knowledge = AttackerKnowledge(system, hidden: hidden)
  }

  /// The number of cells of the largest region that the figure has a share in.
  func unknownCells(behind figure: Int) -> Int {
    knowledge.shares(of: figure).map { knowledge.regions[$0.region].truth.count }.max() ?? 0
  }

  /// The least and the greatest value of a figure over all whole tables that agree with what is
  /// shown. A checked table attains each end.
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

/// Why nothing may be called protected.
package enum AuditError: Error, Hashable {
  /// A sensitive figure is disclosed, whatever is hidden.
  case revealed(figure: Int)
  /// The solver found no table, or a wrong one, though the true table is feasible.
  case contradiction
  /// The solver gave up.
  case unfinished
}
