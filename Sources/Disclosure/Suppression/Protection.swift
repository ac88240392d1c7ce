/// Which figures a release hides, and why each hidden one is safe.
package struct Protection: Sendable {
  /// A hidden figure must have at least five possible values.
  package static let usualWidth = 4

  package private(set) var hidden: Set<Int> = []
  package private(set) var proofs: [Int: Proof] = [:]
  /// If not nil, everything of this release is hidden.
  package private(set) var refusal: Refusal?

  package init(of system: CellSystem, width: Int = usualWidth) {
    do throws(AuditError) {
      for part in system.components() {
        let audit = try Self.audited(part.system, width: width)
        hidden.formUnion(audit.hidden.map { part.figures[$0] })
        for (figure, proof) in audit.proofs {
          proofs[part.figures[figure]] = proof.renumbered(part.cells)
        }
      }
    } catch {
      refusal = Refusal(error)
      hidden = Set(system.candidatesInOrder())
      proofs = [:]
    }
  }

  private static func audited(
    _ system: CellSystem, width: Int
  ) throws(AuditError) -> Audit {
    let suppression = SecondarySuppression(system)
    if let figure = suppression.revealed.first { throw .revealed(figure: figure) }
    var audit = Audit(system, hidden: suppression.hidden, width: width)
    try audit.decide(upTo: 200)
    audit.repair(attempts: 20, longest: 200)
    audit.repair(attempts: 1000)
    if audit.unproven.isEmpty { return audit.withoutNeedlessSuppression() }
    try audit.decide(upTo: .max)
    guard let stubborn = audit.sensitiveUnproven else { return audit.withoutNeedlessSuppression() }
    // The last resort. Zeros are shown even then: hiding them would break the mark's promise.
    let all = system.candidatesInOrder().filter {
      !system.figures[$0].isShownZero(system.values[$0])
    }
    audit = Audit(system, hidden: Set(all), width: width)
    try audit.decide(upTo: .max)
    if audit.sensitiveUnproven == nil { return audit.withoutNeedlessSuppression() }
    throw .revealed(figure: stubborn)
  }
}

extension Audit {
  var sensitiveUnproven: Int? {
    unproven.first { system.figures[$0].isSensitive }
  }
}
