/// Chooses for each result the finest way of telling it that discloses nothing (« coarsen before
/// hiding »).
///
/// Results are taken in the order given, so that the first ones are told best. A target keeps five
/// possible values, or as many as it had before anything was told.
package struct LadderSearch: ~Copyable {
  private let table: [Int]
  private let targets: [LinearForm]
  private let program: LadderProgram
  private var moves = MoveSet()
  private var needs: [Int] = []

  private init(_ system: LadderSystem, rungs: [Ladder.Rung]) {
    table = system.table
    targets = system.targets
    program = LadderProgram(table: table, rungs: system.known + rungs)
  }

  /// By ladder, the position of the chosen rung; nil where not even the last may be told.
  package static func rungs(
    of ladders: [Ladder], in system: LadderSystem, width: Int = Protection.usualWidth
  ) throws(AuditError) -> [Int?] {
    var search = LadderSearch(system, rungs: ladders.flatMap(\.rungs))
    search.tell(system.known)
    try search.measureNeeds(upTo: width)
    var chosen: [Int?] = []
    for ladder in ladders {
      var position: Int?
      for (number, rung) in ladder.rungs.enumerated() where try search.canTell(rung) {
        position = number
        break
      }
      chosen.append(position)
    }
    return chosen
  }

  private mutating func tell(_ rungs: [Ladder.Rung]) {
    for rung in rungs { program.tell(rung) }
    moves.keep { program.allows($0) }
  }

  /// Nobody can be asked to know less than at the start.
  private mutating func measureNeeds(upTo width: Int) throws(AuditError) {
    for target in targets {
      if try canMove(target, by: width) {
        needs.append(width)
      } else {
        try moveWhole(target)
        needs.append(min(width, moves.spread(of: target)))
      }
    }
  }

  /// Tells it if all targets stay unknown.
  private mutating func canTell(_ rung: Ladder.Rung) throws(AuditError) -> Bool {
    let former = moves
    let told = program.tell(rung)
    moves.keep { program.allows($0) }
    for (target, need) in zip(targets, needs) where try !canMove(target, by: need) {
      program.untell(told)
      // What agrees with more knowledge agrees with less.
      moves.add(former)
      return false
    }
    return true
  }

  /// Whether two values of the target in whole tables are so far apart.
  private mutating func canMove(_ target: LinearForm, by need: Int) throws(AuditError) -> Bool {
    if moves.spread(of: target) >= need { return true }
    guard try relaxedSpread(of: target) > Double(need) - 0.5 else { return false }
    if moves.spread(of: target) >= need { return true }
    try moveWhole(target)
    return moves.spread(of: target) >= need
  }

  /// In fractions of people, which can only be farther apart than people.
  private mutating func relaxedSpread(of target: LinearForm) throws(AuditError) -> Double {
    var spread = 0.0
    for sense in [Sense.most, .least] {
      let found = try program.farthest(sense, of: target)
      spread += abs(found.by)
      if let move = found.move { moves.add(move) }
    }
    return spread
  }

  private mutating func moveWhole(_ target: LinearForm) throws(AuditError) {
    for sense in [Sense.most, .least] {
      moves.add(try program.farthestWhole(sense, of: target))
    }
  }
}

/// Moves from the true table to others that agree with all that is told.
private struct MoveSet {
  private var moves: Set<[Int]> = []

  mutating func add(_ move: [Int]) { moves.insert(move) }

  mutating func add(_ others: MoveSet) { moves.formUnion(others.moves) }

  mutating func keep(_ isAllowed: ([Int]) -> Bool) { moves = moves.filter(isAllowed) }

  func spread(of form: LinearForm) -> Int {
    var (least, most) = (0, 0)
    for move in moves {
      let value = form.value(in: move)
      least = min(least, value)
      most = max(most, value)
    }
    return most - least
  }
}
