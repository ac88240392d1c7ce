/// The proofs of a pattern: for each figure that must stay unknown, two tables of counts.
///
/// The search works on fractions of people. Its moves are taken where they are whole, else the
/// attacker's integer program decides.
struct PatternProof {
  private let model: SuppressionModel
  private let possible: PossibleTables
  private let attacker: Attacker
  private let width: Int
  private let rowOfForm: [LinearForm: Int]
  /// What leads to tables that were checked.
  private var checkedChanges: Set<[Proof.Change]> = []

  init(_ model: SuppressionModel, hidden: GroupSet, width: Int) {
    self.model = model
    let figures = model.figures(of: hidden)
    possible = PossibleTables(model.system, hiding: figures)
    self.width = width
    rowOfForm = Dictionary(
      model.rows.enumerated().map { ($1.form, $0) }, uniquingKeysWith: { _, last in last })
    attacker = Attacker(of: model.system, hiding: figures)
  }

  /// Returns nil if the moves found so far do not show it.
  mutating func knownProof(
    of target: Int, by witnesses: WitnessSet
  ) throws(AuditError) -> Proof? {
    guard let pair = witnesses.wholePair(of: target, width: width) else { return nil }
    return try checked(pair, of: model.targets[target].figure)
  }

  /// Returns nil if whole tables do not differ enough.
  mutating func proof(
    of target: Int, by witnesses: inout WitnessSet
  ) throws(AuditError) -> Proof? {
    if let proof = try knownProof(of: target, by: witnesses) { return proof }
    return try exactProof(of: model.targets[target].figure, into: &witnesses)
  }

  /// The proofs that known moves give of figures that are no targets: hidden only to protect others.
  mutating func proofs(
    of figures: [Int], by witnesses: WitnessSet
  ) throws(AuditError) -> [Int: Proof] {
    let pairs = witnesses.wholePairs(ofRows: model.rows.count, width: width)
    var proofs: [Int: Proof] = [:]
    for figure in figures {
      if let pair = row(of: figure).flatMap({ pairs[$0] }) {
        proofs[figure] = try checked(pair, of: figure)
      }
    }
    return proofs
  }

  private func row(of figure: Int) -> Int? {
    rowOfForm[model.reduced(model.system.figures[figure].form)]
  }

  mutating func exactProof(
    of figure: Int, into witnesses: inout WitnessSet
  ) throws(AuditError) -> Proof? {
    let (least, most) = try attacker.extremeTables(of: figure)
    for table in [least, most] {
      witnesses.add(model.cells.map { Double(table[$0] - model.system.table[$0]) })
    }
    let form = model.system.figures[figure].form
    guard form.value(in: most) - form.value(in: least) >= width else { return nil }
    return try checked(Proof(lower: changes(to: least), upper: changes(to: most)), of: figure)
  }

  private mutating func checked(
    _ pair: (lower: Witness?, upper: Witness?), of figure: Int
  ) throws(AuditError) -> Proof {
    try checked(Proof(lower: changes(pair.lower), upper: changes(pair.upper)), of: figure)
  }

  /// In whole numbers, without a solver.
  private mutating func checked(_ proof: Proof, of figure: Int) throws(AuditError) -> Proof {
    let system = model.system
    let tables = [proof.lowerTable(system.table), proof.upperTable(system.table)]
    for (changes, table) in zip([proof.lower, proof.upper], tables)
    where checkedChanges.insert(changes).inserted {
      guard possible.contains(table) else { throw .contradiction }
    }
    let values = tables.map { system.figures[figure].form.value(in: $0) }
    guard values[1] - values[0] >= width else { throw .contradiction }
    return proof
  }

  private func changes(_ witness: Witness?) -> [Proof.Change] {
    (witness?.changes ?? []).map { .init(cell: model.cells[$0.cell], by: Int($0.by)) }
  }

  private func changes(to table: [Int]) -> [Proof.Change] {
    table.indices.filter { table[$0] != model.system.table[$0] }.map {
      .init(cell: $0, by: table[$0] - model.system.table[$0])
    }
  }
}
