/// A pattern as instructions. Those that read a letter are called its positions.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Reads a letter of this set, then goes on.
    case read(ScalarSet)
    case fork(Int, Int)
    case jump(Int)
    case atStart, atEnd
    case accept
  }

  private(set) var instructions: [Instruction] = []

  init(_ node: PatternNode) {
    emit(node)
    instructions.append(.accept)
  }

  private mutating func emit(_ node: PatternNode) {
    switch node {
    case .scalar(let set): instructions.append(.read(set))
    case .start: instructions.append(.atStart)
    case .end: instructions.append(.atEnd)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .choice(let nodes): emitChoice(nodes)
    case .repeated(let node, let least, let most): emit(node, least: least, most: most)
    }
  }

  private mutating func emitChoice(_ nodes: [PatternNode]) {
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        emit(node)
        break
      }
      let fork = reserve()
      emit(node)
      ends.append(reserve())
      instructions[fork] = .fork(fork + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func emit(_ node: PatternNode, least: Int, most: Int?) {
    for _ in 0..<least { emit(node) }
    guard let most else {
      let fork = reserve()
      emit(node)
      instructions.append(.jump(fork))
      instructions[fork] = .fork(fork + 1, instructions.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(reserve())
      emit(node)
    }
    for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
  }

  private mutating func reserve() -> Int {
    instructions.append(.jump(instructions.count + 1))
    return instructions.count - 1
  }
}

extension PatternProgram {
  /// The positions that can be reached from an instruction without reading a letter.
  struct Reach {
    var reads: [Int] = []
    /// The text may end here.
    var accepts = false
  }

  /// `seen` holds two zeroes for each instruction, which may be reached before `$` and after it,
  /// where no letter is read any more.
  func reach(from instruction: Int, atStart: Bool, seen: inout [Int]) -> Reach {
    var reach = Reach()
    let mark = instruction + 1
    var waiting = [(instruction, 0)]
    while let (index, hasEnded) = waiting.popLast() {
      guard seen[index * 2 + hasEnded] != mark else { continue }
      seen[index * 2 + hasEnded] = mark
      switch instructions[index] {
      case .read: if hasEnded == 0 { reach.reads.append(index) }
      case .fork(let one, let other): waiting += [(other, hasEnded), (one, hasEnded)]
      case .jump(let target): waiting.append((target, hasEnded))
      case .atStart: if atStart { waiting.append((index + 1, hasEnded)) }
      case .atEnd: waiting.append((index + 1, 1))
      case .accept: reach.accepts = true
      }
    }
    return reach
  }
}
