/// The moves found so far, and how far apart they let each target be while a pattern is hidden.
struct WitnessSet: Sendable {
  /// The farthest moves of a target, of those that the pattern allows.
  fileprivate struct Reach {
    var up: Witness.Shift?
    var down: Witness.Shift?

    mutating func extend(by: Double, witness: Int) {
      if by > (up?.by ?? 0) { up = .init(number: witness, by: by) }
      if by < (down?.by ?? 0) { down = .init(number: witness, by: by) }
    }

    func by(_ sense: Sense) -> Double {
      sense == .most ? up?.by ?? 0 : -(down?.by ?? 0)
    }
  }

  private var witnesses: [Witness] = []
  /// By target, the witnesses that move it.
  private var movesOfTarget: [[Witness.Shift]]
  private var witnessesOfGroup: [[Int]]
  private var isAllowed: [Bool] = []
  private var reaches: [Reach]
  private(set) var hidden: GroupSet
  private let index: RowIndex

  init(_ model: SuppressionModel, index: RowIndex) {
    movesOfTarget = Array(repeating: [], count: model.targets.count)
    witnessesOfGroup = Array(repeating: [], count: model.groups.count)
    reaches = Array(repeating: Reach(), count: model.targets.count)
    hidden = model.mustHide
    self.index = index
  }

  /// The largest proven difference between two values of a target.
  func spread(of target: Int) -> Double {
    (reaches[target].up?.by ?? 0) - (reaches[target].down?.by ?? 0)
  }

  /// Returns the number of the new witness.
  @discardableResult
  mutating func add(_ move: [Double]) -> Int {
    add(Witness(move, in: index))
  }

  @discardableResult
  mutating func add(_ changes: [Witness.Change]) -> Int {
    add(Witness(changes, in: index))
  }

  @discardableResult
  private mutating func add(_ witness: Witness) -> Int {
    let number = witnesses.count
    witnesses.append(witness)
    isAllowed.append(witness.altered.isSubset(of: hidden))
    for group in witness.altered.members { witnessesOfGroup[group].append(number) }
    for shift in witness.targets {
      movesOfTarget[shift.number].append(.init(number: number, by: shift.by))
      if isAllowed[number] { reaches[shift.number].extend(by: shift.by, witness: number) }
    }
    return number
  }

  /// Hides this pattern instead of the one before.
  mutating func use(_ pattern: GroupSet) {
    hidden = pattern
    for number in witnesses.indices {
      isAllowed[number] = witnesses[number].altered.isSubset(of: pattern)
    }
    for target in reaches.indices { measure(target) }
  }

  /// What `show` changes.
  struct Mark {
    fileprivate var hidden: GroupSet
    fileprivate var isAllowed: [Bool]
    fileprivate var reaches: [Reach]
  }

  var mark: Mark { Mark(hidden: hidden, isAllowed: isAllowed, reaches: reaches) }

  /// Shows one group of the pattern; returns the targets whose farthest moves altered it.
  mutating func show(_ group: Int) -> [Int] {
    hidden.remove(group)
    for number in witnessesOfGroup[group] { isAllowed[number] = false }
    let touched = reaches.indices.filter { target in
      let reach = reaches[target]
      return reach.up.map { !isAllowed[$0.number] } ?? false
        || reach.down.map { !isAllowed[$0.number] } ?? false
    }
    for target in touched { measure(target) }
    return touched
  }

  /// Hides again what was shown since the mark, and keeps the moves found since.
  mutating func undo(to former: Mark) {
    let found = witnesses.indices.dropFirst(former.isAllowed.count)
    hidden = former.hidden
    reaches = former.reaches
    isAllowed = former.isAllowed
    for number in found {
      // What agreed with more shown figures agrees with fewer.
      isAllowed.append(true)
      for shift in witnesses[number].targets {
        reaches[shift.number].extend(by: shift.by, witness: number)
      }
    }
  }

  /// Two whole moves that put the target at least `width` apart; one may be to stay.
  func wholePair(of target: Int, width: Int) -> (lower: Witness?, upper: Witness?)? {
    pair(measured(target) { $0.isWhole }, width: width)
  }

  /// How far a target is known to move in one direction.
  func reach(of target: Int, _ sense: Sense) -> Double {
    reaches[target].by(sense)
  }

  /// The same, by moves of whole people.
  func wholeReach(of target: Int, _ sense: Sense) -> Double {
    measured(target) { $0.isWhole }.by(sense)
  }

  func isWhole(_ witness: Int) -> Bool { witnesses[witness].isWhole }
  func changes(of witness: Int) -> [Witness.Change] { witnesses[witness].changes }
  func altered(by witness: Int) -> GroupSet { witnesses[witness].altered }

  /// By row, two whole moves that put it at least `width` apart.
  func wholePairs(ofRows count: Int, width: Int) -> [(lower: Witness?, upper: Witness?)?] {
    var reaches = Array(repeating: Reach(), count: count)
    for (number, witness) in witnesses.enumerated() where isAllowed[number] && witness.isWhole {
      for shift in witness.rows { reaches[shift.number].extend(by: shift.by, witness: number) }
    }
    return reaches.map { pair($0, width: width) }
  }

  private func pair(_ reach: Reach, width: Int) -> (lower: Witness?, upper: Witness?)? {
    guard (reach.up?.by ?? 0) - (reach.down?.by ?? 0) > Double(width) - 0.5 else { return nil }
    return (reach.down.map { witnesses[$0.number] }, reach.up.map { witnesses[$0.number] })
  }

  private mutating func measure(_ target: Int) {
    reaches[target] = measured(target) { _ in true }
  }

  private func measured(_ target: Int, _ isCounted: (Witness) -> Bool) -> Reach {
    var reach = Reach()
    for move in movesOfTarget[target]
    where isAllowed[move.number] && isCounted(witnesses[move.number]) {
      reach.extend(by: move.by, witness: move.number)
    }
    return reach
  }
}
