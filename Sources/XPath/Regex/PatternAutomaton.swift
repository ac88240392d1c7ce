/// A program as sets of positions: those that may come first, follow each other, and come last.
struct PatternAutomaton: Sendable {
  /// The number of 64-bit words of a set.
  let width: Int
  let first: [UInt64]
  let accepting: [UInt64]
  /// Positions followed by the next one, which a single shift moves together.
  let advancing: [UInt64]
  /// Positions followed by themselves.
  let staying: [UInt64]
  /// Positions followed by any others, and the set of those: one row for each position.
  let leaping: [UInt64]
  let leaps: [UInt64]
  let acceptsEmpty: Bool
  let alphabet: PatternAlphabet
  /// The positions that read each class of letters: one row for each class.
  let readers: [UInt64]

  init(_ program: PatternProgram) {
    var sets: [ScalarSet] = []
    var places: [Int] = []
    var positions = Array(repeating: 0, count: program.instructions.count)
    for (index, instruction) in program.instructions.enumerated() {
      guard case .read(let set) = instruction else { continue }
      positions[index] = places.count
      places.append(index)
      sets.append(set)
    }
    var seen = Array(repeating: 0, count: program.instructions.count * 2)
    let width = max(1, (places.count + 63) / 64)
    var leaps: [UInt64] = []
    var accepting = PositionSet.empty(width)
    var (advancing, staying, leaping) = (accepting, accepting, accepting)
    for (position, place) in places.enumerated() {
      let reach = program.reach(from: place + 1, atStart: false, seen: &seen)
      let next = reach.reads.map { positions[$0] }
      let others = next.filter { $0 != position && $0 != position + 1 }
      leaps += PositionSet.of(others, width)
      if reach.accepts { PositionSet.insert(position, in: &accepting) }
      if next.contains(position + 1) { PositionSet.insert(position, in: &advancing) }
      if next.contains(position) { PositionSet.insert(position, in: &staying) }
      if !others.isEmpty { PositionSet.insert(position, in: &leaping) }
    }
    let start = program.reach(from: 0, atStart: true, seen: &seen)
    alphabet = PatternAlphabet(sets)
    readers = alphabet.samples.flatMap { sample in
      PositionSet.of(sets.indices.filter { sets[$0].contains(sample) }, width)
    }
    self.width = width
    first = PositionSet.of(start.reads.map { positions[$0] }, width)
    acceptsEmpty = start.accepts
    (self.accepting, self.advancing, self.staying) = (accepting, advancing, staying)
    (self.leaping, self.leaps) = (leaping, leaps)
  }
}

enum PositionSet {
  static func empty(_ width: Int) -> [UInt64] {
    Array(repeating: 0, count: width)
  }

  static func of(_ positions: some Sequence<Int>, _ width: Int) -> [UInt64] {
    var set = empty(width)
    for position in positions { insert(position, in: &set) }
    return set
  }

  static func insert(_ position: Int, in set: inout [UInt64]) {
    set[position / 64] |= 1 << UInt64(position % 64)
  }
}
