/// Moves from the true table to others, those of them that agree with all that is told, and how far
/// apart they let each target be.
struct LadderMoves {
  /// A move and by how much it changes a target.
  private struct Shift {
    var move: Int
    var by: Int
  }

  private struct Reach {
    var up: Shift?
    var down: Shift?

    mutating func extend(_ shift: Shift) {
      if shift.by > (up?.by ?? 0) { up = shift }
      if shift.by < (down?.by ?? 0) { down = shift }
    }
  }

  private var moves: [[Int]] = []
  private var isAllowed: [Bool] = []
  private var numbers: [[Int]: Int] = [:]
  private var shifts: [[Shift]]
  private var reaches: [Reach]
  /// By cell, the targets that hold it.
  private let targetsOfCell: [[(target: Int, coefficient: Int)]]

  init(_ targets: [LinearForm], cells: Int) {
    shifts = Array(repeating: [], count: targets.count)
    reaches = Array(repeating: Reach(), count: targets.count)
    var holders: [[(target: Int, coefficient: Int)]] = Array(repeating: [], count: cells)
    for (number, target) in targets.enumerated() {
      for term in target.terms { holders[term.cell].append((number, term.coefficient)) }
    }
    targetsOfCell = holders
  }

  /// Those that agree with all that is told.
  var allowed: [[Int]] { moves.indices.filter { isAllowed[$0] }.map { moves[$0] } }

  func spread(of target: Int) -> Int {
    (reaches[target].up?.by ?? 0) - (reaches[target].down?.by ?? 0)
  }

  /// A move that agrees with all that is told.
  mutating func add(_ move: [Int]) {
    guard numbers[move] == nil else { return }
    let number = moves.count
    numbers[move] = number
    moves.append(move)
    isAllowed.append(true)
    var changes: [Int: Int] = [:]
    for cell in move.indices where move[cell] != 0 {
      for holder in targetsOfCell[cell] {
        changes[holder.target, default: 0] += holder.coefficient * move[cell]
      }
    }
    for (target, by) in changes where by != 0 {
      shifts[target].append(Shift(move: number, by: by))
      reaches[target].extend(Shift(move: number, by: by))
    }
  }

  /// Returns the moves that were allowed and are no more, for `restore`.
  mutating func keep(_ agrees: ([Int]) -> Bool) -> [Int] {
    let lost = moves.indices.filter { isAllowed[$0] && !agrees(moves[$0]) }
    guard !lost.isEmpty else { return [] }
    for number in lost { isAllowed[number] = false }
    for target in reaches.indices {
      let reach = reaches[target]
      if [reach.up, reach.down].contains(where: { $0.map { !isAllowed[$0.move] } ?? false }) {
        measure(target)
      }
    }
    return lost
  }

  /// What agrees with more knowledge agrees with less.
  mutating func restore(_ lost: [Int]) {
    for number in lost { isAllowed[number] = true }
    for target in reaches.indices { measure(target) }
  }

  /// Of the farthest moves of a target up and down, the opposite of each and the sum of each two.
  func combinations(of target: Int) -> [[Int]] {
    let own = shifts[target].filter { isAllowed[$0.move] }
    let up = own.filter { $0.by > 0 }.sorted { $0.by > $1.by }.prefix(Self.most)
    let down = own.filter { $0.by < 0 }.sorted { $0.by < $1.by }.prefix(Self.most)
    let opposites = (up + down).map { shift in moves[shift.move].map { -$0 } }
    let sums = [up, down].flatMap { side in
      side.indices.flatMap { one in
        side[one...].map { other in
          zip(moves[side[one].move], moves[other.move]).map { $0 + $1 }
        }
      }
    }
    return (opposites + sums).filter { numbers[$0] == nil }
  }

  private static let most = 6

  private mutating func measure(_ target: Int) {
    var reach = Reach()
    for shift in shifts[target] where isAllowed[shift.move] { reach.extend(shift) }
    reaches[target] = reach
  }
}
