/// A pattern under construction: what is hidden, and what is known of how far each target may move.
struct PatternSearch: ~Copyable {
  let model: SuppressionModel
  private(set) var hidden: GroupSet
  /// By target, how far apart two of its values must be: more than asked where only fractions of
  /// people reached it.
  private(set) var needs: [Double]
  var witnesses: WitnessSet
  /// By group, the target that would be disclosed if it were shown.
  private(set) var protectedTarget: [Int: Int] = [:]

  private let width: Int
  private let attack: AttackProgram
  private let exchange: ExchangeProgram
  private let roundedMove: RoundedMove
  private let shape: MoveShape
  private var nearby: NearbyProgram
  private var distanceBounds: DistanceBounds
  /// Where little is hidden that need not be, few targets have a move nearby.
  private var looksNearby = true

  init(_ model: SuppressionModel, width: Int) {
    let index = RowIndex(model)
    let shape = MoveShape(model, rise: max(30, 8 * width))
    self.shape = shape
    self.model = model
    self.width = width
    hidden = model.mustHide
    needs = model.targets.map { _ in Double(width) }
    witnesses = WitnessSet(model, index: index)
    attack = AttackProgram(shape, groupCount: model.groups.count)
    exchange = ExchangeProgram(model, shape: shape, index: index)
    roundedMove = RoundedMove(model)
    nearby = NearbyProgram(shape)
    distanceBounds = DistanceBounds(targetCount: model.targets.count)
    bound()
  }

  /// Hides what each target needs, the largest target first.
  mutating func protectTargets() throws(AuditError) {
    for target in model.targets.indices where try !isSafe(target) {
      try protect(target)
    }
    hide(hidden)
    looksNearby = false
  }

  /// Shows again, highest level and largest first, what no target needs.
  mutating func showNeedless() throws(AuditError) {
    protectedTarget = [:]
    let candidates = hidden.members.filter { !model.groups[$0].mustHide }.sorted { one, other in
      let (first, second) = (model.groups[one], model.groups[other])
      if first.level != second.level { return first.level < second.level }
      return first.size == second.size ? one < other : first.size > second.size
    }
    for group in candidates {
      let former = witnesses.mark
      let touched = witnesses.show(group)
      hidden.remove(group)
      bound()
      guard let lost = try firstUnsafe(of: touched) else { continue }
      protectedTarget[group] = lost
      witnesses.undo(to: former)
      hidden.insert(group)
    }
    bound()
  }

  /// Asks for more where whole people reach less than fractions of them.
  mutating func raiseNeed(of target: Int) {
    needs[target] += 1
  }

  mutating func hide(_ pattern: GroupSet) {
    hidden = pattern
    bound()
    witnesses.use(pattern)
  }

  /// Whether two tables that agree with what is shown are far enough apart.
  mutating func isSafe(_ target: Int) throws(AuditError) -> Bool {
    if isProven(target) { return true }
    let need = needs[target]
    if distance(of: target, .most) + distance(of: target, .least) < need - Witness.noise {
      return false
    }
    // By how much it must rise, even if it falls as far as it can.
    let leastRise = need - shape.greatestFall(of: model.targets[target].form)
    let rise = need - witnesses.reach(of: target, .least)
    if addShortMove(of: target, .most, by: rise) { return true }
    if leastRise > 0, leastRise >= rise || !addShortMove(of: target, .most, by: leastRise) {
      return false
    }
    let fall = need - witnesses.reach(of: target, .most)
    if addShortMove(of: target, .least, by: fall) { return true }
    let farthest = try addFarthestFall(of: target)
    return isProven(target) || addShortMove(of: target, .most, by: need - farthest)
  }

  /// Returns false if there is none.
  private mutating func addShortMove(of target: Int, _ sense: Sense, by distance: Double) -> Bool {
    if self.distance(of: target, sense) < distance - Witness.noise { return false }
    guard let move = shortMove(of: target, sense, by: distance) else { return false }
    witnesses.add(move)
    return true
  }

  /// Returns how far it goes.
  private mutating func addFarthestFall(of target: Int) throws(AuditError) -> Double {
    let reach = try attack.reach(model.targets[target].form, .least)
    distanceBounds.add(reach.bound, of: target, .least)
    // The farthest moves change much that need not change, so one is taken only for a fraction.
    let whole = (abs(reach.by) + Witness.noise).rounded(.down)
    if whole > 0 { _ = addShortMove(of: target, .least, by: whole) }
    if abs(reach.by) > whole + Witness.noise { witnesses.add(reach.move) }
    return abs(reach.by)
  }

  private mutating func bound() {
    attack.hide(hidden)
    nearby.hide(hidden)
  }

  private mutating func shortMove(
    of target: Int, _ sense: Sense, by distance: Double
  ) -> [Witness.Change]? {
    let form = model.targets[target].form
    let by = sense == .most ? distance : -distance
    if looksNearby, let move = nearby.shortMove(form, by: by) { return move }
    switch attack.shortMove(form, by: by) {
    case .found(let move): return move
    case .none(let bound):
      if let bound { distanceBounds.add(bound, of: target, sense) }
      return nil
    }
  }

  /// How far the target can move at most, as far as is known.
  private func distance(of target: Int, _ sense: Sense) -> Double {
    let known = distanceBounds.distance(of: target, sense, hiding: hidden)
    return sense == .most
      ? known : min(known, shape.greatestFall(of: model.targets[target].form))
  }

  /// Looks for moves of whole people: short ones mostly are, else others near those in fractions.
  mutating func seekWholeMoves(of target: Int) throws(AuditError) {
    for sense in [Sense.most, .least] {
      if isWhole(target) { return }
      let lack = Double(width) - witnesses.wholeReach(of: target, sense.opposite)
      if let move = shortMove(of: target, sense, by: lack) {
        addRounded(target, sense, near: witnesses.add(move))
      }
    }
    for sense in [Sense.most, .least] {
      if isWhole(target) { return }
      let reach = try attack.reach(model.targets[target].form, sense)
      addRounded(target, sense, near: witnesses.add(reach.move))
    }
  }

  private func isWhole(_ target: Int) -> Bool {
    witnesses.wholePair(of: target, width: width) != nil
  }

  private mutating func addRounded(_ target: Int, _ sense: Sense, near witness: Int) {
    guard !witnesses.isWhole(witness) else { return }
    let changes = witnesses.changes(of: witness)
    if let move = roundedMove.farthest(model.targets[target].form, sense, near: changes) {
      witnesses.add(move)
    }
  }

  /// What hiding more would have to change for the target to be safe. Nil if it is.
  mutating func cut(for target: Int) throws(AuditError) -> CoveringProgram.Cut? {
    if try isSafe(target) { return nil }
    let form = model.targets[target].form
    var reaches: [AttackProgram.Reach] = []
    for sense in [Sense.most, .least] { reaches.append(try attack.reach(form, sense)) }
    return CoveringProgram.Cut(
      gains: zip(reaches[0].gains, reaches[1].gains).map(+), width: reaches[0].by - reaches[1].by,
      need: needs[target], hidden: hidden, always: model.mustHide)
  }

  private func isProven(_ target: Int) -> Bool {
    witnesses.spread(of: target) >= needs[target] - Witness.noise
  }

  private mutating func firstUnsafe(of targets: [Int]) throws(AuditError) -> Int? {
    for target in targets where try !isSafe(target) { return target }
    return nil
  }

  private mutating func protect(_ target: Int) throws(AuditError) {
    let pattern = hidden
    defer { hide(hidden) }
    for level in Figure.Level.allCases.reversed() {
      var allowed = pattern
      for (number, group) in model.groups.enumerated() where group.level >= level {
        allowed.insert(number)
      }
      if let found = exchange.cheapest(
        for: model.targets[target].form, need: needs[target], hidden: pattern, allowed: allowed)
      {
        for move in found.moves { witnesses.add(move) }
        hidden.formUnion(found.altered)
        return
      }
    }
    try protectExactly(target)
  }

  /// The last resort, without the bounds of the linear programs: whatever whole tables need.
  private mutating func protectExactly(_ target: Int) throws(AuditError) {
    let system = model.system
    let figure = model.targets[target].figure
    let all = Set(model.groups.flatMap(\.figures))
    let tables = try Attacker(of: system, hiding: all).extremeTables(of: figure)
    let form = system.figures[figure].form
    guard form.value(in: tables.most) - form.value(in: tables.least) >= width else {
      throw .revealed(figure: figure)
    }
    for table in [tables.least, tables.most] {
      let move = model.cells.map { Double(table[$0] - system.table[$0]) }
      let witness = witnesses.add(move)
      hidden.formUnion(witnesses.altered(by: witness))
    }
  }
}

extension PatternSearch {
  /// By figure of a hidden group.
  mutating func reasons() throws(AuditError) -> [Int: HiddenReason] {
    var reasons: [Int: HiddenReason] = [:]
    let pattern = hidden
    for group in pattern.members {
      let reason = try reason(for: group, in: pattern)
      for figure in model.groups[group].figures { reasons[figure] = reason }
    }
    hide(pattern)
    return reasons
  }

  private mutating func reason(
    for group: Int, in pattern: GroupSet
  ) throws(AuditError) -> HiddenReason {
    let hidden = model.groups[group]
    guard let target = protectedTarget[group] else {
      let isSensitive = hidden.figures.contains { model.system.figures[$0].isSensitive }
      return isSensitive ? .sensitive : .hiddenBefore
    }
    if hidden.level < .projectDetail, let forcing = try targetForcing(group, in: pattern) {
      return .forced(figure: model.targets[forcing].figure)
    }
    return .protects(figure: model.targets[target].figure)
  }

  /// Of all targets, one that stays disclosed by the group even if everything of later levels is hidden.
  private mutating func targetForcing(
    _ group: Int, in pattern: GroupSet
  ) throws(AuditError) -> Int? {
    var lower = pattern
    for (number, other) in model.groups.enumerated()
    where other.level > model.groups[group].level {
      lower.insert(number)
    }
    hide(lower)
    let touched = witnesses.show(group)
    hidden.remove(group)
    bound()
    return try firstUnsafe(of: touched)
  }
}
