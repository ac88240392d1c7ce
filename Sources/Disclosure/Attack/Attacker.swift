/// What a reader can compute from a release: the values that each hidden figure may have.
package struct Attacker: Sendable {
  let knowledge: AttackerKnowledge
  private let system: CellSystem

  package init(of system: CellSystem, hiding hidden: Set<Int>) {
    self.system = system
    knowledge = AttackerKnowledge(system, hidden: hidden)
  }

  /// The least and the greatest value of a figure over all whole tables that agree with what is
  /// shown. A checked table attains each end.
  package func feasibilityInterval(of figure: Int) throws(AuditError) -> ClosedRange<Int> {
    let form = system.figures[figure].form
    let (least, most) = try extremeTables(of: figure)
    return form.value(in: least)...form.value(in: most)
  }

  /// Two tables that agree with what is shown, at the ends of the figure's interval.
  func extremeTables(of figure: Int) throws(AuditError) -> (least: [Int], most: [Int]) {
    var (least, most) = (system.table, system.table)
    for share in knowledge.shares(of: figure) {
      let region = knowledge.regions[share.region]
      let cells = knowledge.cells(of: share.region)
      let program = LinearProgram(region)
      let low = try region.extreme(.least, of: share.form, by: program)
      let high = try region.extreme(.most, of: share.form, by: program)
      for (number, cell) in cells.enumerated() {
        least[cell] = low.table[number]
        most[cell] = high.table[number]
      }
    }
    return (least, most)
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
