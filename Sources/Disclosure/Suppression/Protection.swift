/// Which figures a release hides, and why each hidden one is safe.
package struct Protection: Sendable {
  /// A hidden figure must have at least five possible values.
  package static let usualWidth = 4

  /// How much is spent on hiding little. What is hidden protects as well either way.
  package enum Effort: Sendable, Hashable {
    /// A pattern of which no figure can be shown again.
    case working
    /// One with the fewest figures of each level, proved where the limits allow.
    case released
  }

  package private(set) var hidden: Set<Int> = []
  package private(set) var proofs: [Int: Proof] = [:]
  package private(set) var reasons: [Int: HiddenReason] = [:]
  /// If not nil, everything of this release is hidden.
  package private(set) var refusal: Refusal?

  package init(of system: CellSystem, width: Int = usualWidth, effort: Effort = .working) {
    do throws(AuditError) {
      for part in system.components() {
        let pattern = try ProtectedPattern(of: part.system, width: width, effort: effort)
        for figure in pattern.hidden { hidden.insert(part.figures[figure]) }
        for (figure, proof) in pattern.proofs {
          proofs[part.figures[figure]] = proof.renumbered(part.cells)
        }
        for (figure, reason) in pattern.reasons {
          reasons[part.figures[figure]] = reason.renumbered(part.figures)
        }
      }
    } catch {
      refusal = Refusal(error)
      hidden = Set(system.candidatesInOrder())
      proofs = [:]
      reasons = [:]
    }
  }
}

/// Why a figure is hidden; never what it is.
package enum HiddenReason: Sendable, Hashable {
  /// It is itself too small, or another figure shown or hidden with it is.
  case sensitive
  /// An earlier release hid it.
  case hiddenBefore
  /// Shown, it would disclose this one.
  case protects(figure: Int)
  /// Shown, it would disclose this one even if all figures of later levels were hidden.
  case forced(figure: Int)

  func renumbered(_ figures: [Int]) -> HiddenReason {
    switch self {
    case .sensitive, .hiddenBefore: self
    case .protects(let figure): .protects(figure: figures[figure])
    case .forced(let figure): .forced(figure: figures[figure])
    }
  }
}
