/// Matches by sets of positions, updated at each letter by a few operations on 64-bit words.
struct PatternRun {
  /// The most operations for one text, about forty milliseconds.
  private static let workLimit = 40_000_000

  private let automaton: PatternAutomaton
  private(set) var state: PatternState
  private var next: [UInt64]
  private var work = 0

  init(_ automaton: PatternAutomaton, from state: PatternState) {
    self.automaton = automaton
    self.state = state
    next = PositionSet.empty(automaton.width)
  }

  /// Whether the text matches to its end. Returns nil when the work exceeds its limit.
  consuming func finish(
    _ letter: Unicode.Scalar, _ letters: inout String.UnicodeScalarView.Iterator
  ) -> Bool? {
    guard read(automaton.alphabet.number(of: letter.value)) else { return false }
    while let letter = letters.next() {
      guard read(automaton.alphabet.number(of: letter.value)) else { return false }
      if work > Self.workLimit { return nil }
    }
    return state.isAccepted
  }

  /// Returns false once no match is possible.
  mutating func read(_ letterClass: Int) -> Bool {
    let step = automaton.step(from: state.ready, letterClass, to: &next)
    work += step.work
    state.isAccepted = step.isAccepted
    swap(&state.ready, &next)
    return step.isAlive
  }
}

extension PatternAutomaton {
  struct Step {
    var isAlive = false
    var isAccepted = false
    /// The number of operations on words.
    var work = 0
  }

  /// Reads one letter: keeps the ready positions that accept it, and collects those that may
  /// follow.
  func step(from ready: [UInt64], _ letterClass: Int, to next: inout [UInt64]) -> Step {
    let (readers, accepting, advancing) = (readers.span, accepting.span, advancing.span)
    let (staying, leaping, leaps, ready) = (staying.span, leaping.span, leaps.span, ready.span)
    var next = next.mutableSpan
    var step = Step(work: width)
    var carry: UInt64 = 0
    for word in 0..<width { next[word] = 0 }
    for word in 0..<width {
      let matched = ready[word] & readers[letterClass * width + word]
      if matched != 0 { step.isAlive = true }
      if matched & accepting[word] != 0 { step.isAccepted = true }
      let advanced = matched & advancing[word]
      next[word] |= matched & staying[word] | advanced << 1 | carry
      carry = advanced >> 63
      var leapers = matched & leaping[word]
      while leapers != 0 {
        let row = (word * 64 + leapers.trailingZeroBitCount) * width
        leapers &= leapers - 1
        for target in 0..<width { next[target] |= leaps[row + target] }
        step.work += width
      }
    }
    return step
  }

  /// The ready positions that read a letter of this class.
  func matched(_ ready: [UInt64], _ letterClass: Int) -> [UInt64] {
    ready.indices.map { ready[$0] & readers[letterClass * width + $0] }
  }
}
