/// A regular expression of `regex()`: matches the whole text, in time proportional to its length
/// whatever the pattern (Thompson 1968; sets of positions as Glushkov 1961). There is no
/// backtracking, so that no pattern can keep a machine busy; constructs that need it are refused.
package struct TextPattern: Sendable, Hashable {
  package let source: String
  let automaton: PatternAutomaton

  package init(_ source: String) throws(ExpressionError) {
    self.source = source
    automaton = PatternAutomaton(PatternProgram(try PatternParser.node(of: source)))
  }

  package static func == (one: TextPattern, other: TextPattern) -> Bool {
    one.source == other.source
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
  }
}

/// The syntax tree of a pattern.
indirect enum PatternNode: Sendable, Hashable {
  case scalar(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// Without `most`, any number of times.
  case repeated(PatternNode, least: Int, most: Int?)
  case start, end

  /// The least number of instructions that it needs. Counting stops far above any limit.
  var size: Int {
    switch self {
    case .scalar, .start, .end: return 1
    case .sequence(let nodes), .choice(let nodes):
      return nodes.reduce(1) { min($0 + $1.size, Self.countLimit) }
    case .repeated(let node, let least, let most):
      let copies = max(least + (most == nil ? 1 : 0), most ?? 0, 1)
      return min(node.size * copies, Self.countLimit)
    }
  }

  private static let countLimit = 1_000_000
}
