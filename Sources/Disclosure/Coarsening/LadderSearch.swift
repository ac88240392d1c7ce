/// Chooses for each result the finest way of telling it that discloses nothing (« coarsen before
/// hiding »).
///
/// Results are taken in the order given, so that the first ones are told best. A target keeps five
/// possible values, or as many as it had before anything was told.
package struct LadderSearch: ~Copyable {
  private let table: [Int]
  private let targets: [LadderSystem.Target]
  private let program: LadderProgram
  private var moves: LadderMoves
  private var needs: [Int] = []

  private init(_ system: LadderSystem, rungs: [Ladder.Rung]) {
    table = system.table
    targets = system.targets
    program = LadderProgram(table: table, rungs: system.known + rungs)
    moves = LadderMoves(targets.map(\.form), cells: table.count)
  }

  /// By ladder, the position of the chosen rung; nil where not even the last may be told.
  package static func rungs(
    of ladders: [Ladder], in system: LadderSystem
  ) throws(AuditError) -> [Int?] {
    try choice(of: ladders, in: system).rungs
  }

  package static func choice(
    of ladders: [Ladder], in system: LadderSystem
  ) throws(AuditError) -> LadderChoice {
    var search = LadderSearch(system, rungs: ladders.flatMap(\.rungs))
    for rung in system.known { search.program.tell(rung) }
    search.guess(system.guesses)
    try search.measureNeeds()
    let chosen = try search.choose(ladders[...])
    return LadderChoice(rungs: chosen, moves: search.moves.allowed)
  }

  /// What holds when all are told as finely as can be holds for each, so that halves are tried only
  /// where the whole fails. The outcome is that of one by one.
  private mutating func choose(_ ladders: ArraySlice<Ladder>) throws(AuditError) -> [Int?] {
    guard ladders.count > 1 else {
      return try ladders.first.map { (ladder) throws(AuditError) in [try finest(of: ladder)] } ?? []
    }
    let first = ladders.compactMap(\.rungs.first)
    if try canTell(first) { return ladders.map { $0.rungs.isEmpty ? nil : 0 } }
    let middle = ladders.startIndex + ladders.count / 2
    return try choose(ladders[..<middle]) + choose(ladders[middle...])
  }

  private mutating func finest(of ladder: Ladder) throws(AuditError) -> Int? {
    for (number, rung) in ladder.rungs.enumerated() where try canTell([rung]) { return number }
    return nil
  }

  private mutating func guess(_ guesses: [[Int]]) {
    for move in guesses where move.count == table.count && program.allows(move) {
      moves.add(move)
    }
  }

  /// Nobody can be asked to know less than at the start.
  private mutating func measureNeeds() throws(AuditError) {
    for target in targets.indices {
      if try canMove(target, by: targets[target].width) {
        needs.append(targets[target].width)
      } else {
        try moveWhole(target)
        needs.append(min(targets[target].width, moves.spread(of: target)))
      }
    }
  }

  /// Tells them if all targets stay unknown.
  private mutating func canTell(_ rungs: [Ladder.Rung]) throws(AuditError) -> Bool {
    let told = rungs.flatMap { program.tell($0) }
    let lost = moves.keep { program.allows($0, rows: told) }
    for target in targets.indices where try !canMove(target, by: needs[target]) {
      program.untell(told)
      moves.restore(lost)
      return false
    }
    return true
  }

  /// Whether two values of the target in whole tables are so far apart.
  private mutating func canMove(_ target: Int, by need: Int) throws(AuditError) -> Bool {
    if moves.spread(of: target) >= need || combine(target, to: need) { return true }
    for sense in [Sense.most, .least] {
      if let move = try program.nearest(sense, of: targets[target].form) { moves.add(move) }
    }
    if moves.spread(of: target) >= need || combine(target, to: need) { return true }
    guard try relaxedSpread(of: target) > Double(need) - 0.5 else { return false }
    if moves.spread(of: target) >= need || combine(target, to: need) { return true }
    for isNear in [true, false] where moves.spread(of: target) < need {
      try moveWhole(target, isNear: isNear)
    }
    return moves.spread(of: target) >= need
  }

  /// Two moves after one another, or one the other way, are often a farther one.
  private mutating func combine(_ target: Int, to need: Int) -> Bool {
    for move in moves.combinations(of: target) where program.allows(move) {
      moves.add(move)
      if moves.spread(of: target) >= need { return true }
    }
    return false
  }

  /// In fractions of people, which can only be farther apart than people.
  private mutating func relaxedSpread(of target: Int) throws(AuditError) -> Double {
    var spread = 0.0
    for sense in [Sense.most, .least] {
      let found = try program.farthest(sense, of: targets[target].form)
      spread += abs(found.by)
      if let move = found.move { moves.add(move) }
    }
    return spread
  }

  private mutating func moveWhole(_ target: Int, isNear: Bool = false) throws(AuditError) {
    for sense in [Sense.most, .least] {
      moves.add(try program.farthestWhole(sense, of: targets[target].form, isNear: isNear))
    }
  }
}

/// What a search chose, and the moves that show that it may be told.
package struct LadderChoice: Sendable {
  /// By ladder.
  package let rungs: [Int?]
  /// By cell, whole moves to other tables that agree with all that is told.
  package let moves: [[Int]]
}
