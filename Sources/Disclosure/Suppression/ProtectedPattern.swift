/// The pattern of one component, with its proofs.
struct ProtectedPattern {
  private(set) var hidden: Set<Int> = []
  private(set) var proofs: [Int: Proof] = [:]
  private(set) var reasons: [Int: HiddenReason] = [:]

  init(of system: CellSystem, width: Int, effort: Protection.Effort) throws(AuditError) {
    let model = SuppressionModel(system)
    if model.targets.isEmpty && model.mustHide.members.isEmpty { return }
    var search = PatternSearch(model, width: width)
    try search.protectTargets()
    try search.showNeedless()
    if effort == .released { try Self.prove(&search) }
    try prove(&search, width: width)
    hidden = model.figures(of: search.hidden)
    reasons = try search.reasons()
  }

  /// Takes the pattern with the fewest figures of each level instead, if it can be proved.
  private static func prove(_ search: inout PatternSearch) throws(AuditError) {
    let former = search.hidden
    let fewest = try CuttingPlanes.fewest(&search)
    search.hide(fewest ?? former)
    try search.showNeedless()
  }

  /// Finds two tables of counts for each target; where there are none, hides more.
  private mutating func prove(_ search: inout PatternSearch, width: Int) throws(AuditError) {
    for attempt in 0..<Self.attempts {
      let isExact = attempt >= Self.roughAttempts || search.model.cells.count <= Self.smallTable
      var pattern = PatternProof(search.model, hidden: search.hidden, width: width)
      proofs = [:]
      var narrow: [Int] = []
      for (number, target) in search.model.targets.enumerated() {
        try search.seekWholeMoves(of: number)
        proofs[target.figure] =
          isExact
          ? try pattern.proof(of: number, by: &search.witnesses)
          : try pattern.knownProof(of: number, by: search.witnesses)
        if proofs[target.figure] == nil { narrow.append(number) }
      }
      if narrow.isEmpty { return try noteOthers(&pattern, search) }
      for target in narrow { search.raiseNeed(of: target) }
      try search.protectTargets()
      try search.showNeedless()
    }
    throw .unfinished
  }

  private static let attempts = 12
  /// How often more is hidden in a large table where no whole tables are known, before the integer
  /// program is asked whether there are any: it is slow, and mostly says no.
  private static let roughAttempts = 2
  /// In cells.
  private static let smallTable = 300

  /// Figures hidden only to protect others need no proof; most have one all the same.
  private mutating func noteOthers(
    _ pattern: inout PatternProof, _ search: borrowing PatternSearch
  ) throws(AuditError) {
    let others = search.model.figures(of: search.hidden).sorted().filter { proofs[$0] == nil }
    proofs.merge(try pattern.proofs(of: others, by: search.witnesses)) { own, _ in own }
  }
}
