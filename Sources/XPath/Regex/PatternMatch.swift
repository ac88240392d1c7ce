extension TextPattern {
  /// Returns nil when the work exceeds its limit, which only patterns of hundreds of densely linked
  /// positions approach.
  package func matches(_ text: String) -> Bool? {
    var table = PatternTable(automaton)
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch table.read(automaton.alphabet.number(of: scalar.value)) {
      case .goesOn: break
      case .cannotMatch: return false
      case .isFull:
        return PatternRun(automaton, from: table.current).finish(scalar, &scalars)
      }
    }
    return table.current.isAccepted
  }
}

/// After some letters: the positions that may read the next one, and whether the text may end.
struct PatternState: Sendable {
  var ready: [UInt64]
  var isAccepted: Bool
}

/// The states met so far and where each class of letters leads from them. Nearly every pattern has
/// only a few, so that reading a letter is one lookup.
struct PatternTable {
  enum Step {
    case goesOn, cannotMatch
    /// There are too many states; the letter has not been read.
    case isFull
  }

  private static let stateLimit = 1000
  private static let cellLimit = 400_000
  private static let unknown: Int32 = -1
  private static let dead: Int32 = -2

  private let automaton: PatternAutomaton
  private let classCount: Int
  private var states: [PatternState]
  private var numbers: [[UInt64]: Int32] = [:]
  private var cells: [Int32]
  private var number: Int32 = 0

  init(_ automaton: PatternAutomaton) {
    self.automaton = automaton
    classCount = automaton.alphabet.samples.count
    states = [PatternState(ready: automaton.first, isAccepted: automaton.acceptsEmpty)]
    cells = Array(repeating: Self.unknown, count: classCount)
  }

  var current: PatternState {
    states[Int(number)]
  }

  @inline(__always)
  mutating func read(_ letterClass: Int) -> Step {
    let known = cells[Int(number) * classCount + letterClass]
    if known >= 0 {
      number = known
      return .goesOn
    }
    return known == Self.dead ? .cannotMatch : discover(letterClass)
  }

  private mutating func discover(_ letterClass: Int) -> Step {
    let cell = Int(number) * classCount + letterClass
    let matched = automaton.matched(current.ready, letterClass)
    guard matched.contains(where: { $0 != 0 }) else {
      cells[cell] = Self.dead
      return .cannotMatch
    }
    if let known = numbers[matched] {
      cells[cell] = known
      number = known
      return .goesOn
    }
    guard states.count < Self.stateLimit, cells.count + classCount <= Self.cellLimit else {
      return .isFull
    }
    var run = PatternRun(automaton, from: current)
    _ = run.read(letterClass)
    number = Int32(truncatingIfNeeded: states.count)
    states.append(run.state)
    cells[cell] = number
    cells += Array(repeating: Self.unknown, count: classCount)
    numbers[matched] = number
    return .goesOn
  }
}
