/// The syntax tree of an expression. Consecutive operators of one rank stay in one list, so that a
/// sum of a thousand answers is long, not deep.
indirect enum Term: Sendable, Hashable {
  case number(Double)
  case literal(String)
  case path(LocationPath)
  case union([Term])
  case negation(Term)
  case arithmetic(Term, [ArithmeticLink])
  case comparison(ComparisonSign, Term, Term)
  case all([Term])
  case any([Term])
  case call(FunctionName, [Term])
  /// `regex()` with a literal pattern, which is compiled with the formula.
  case matching(Term, TextPattern)
}

struct ArithmeticLink: Sendable, Hashable {
  var sign: ArithmeticSign
  var operand: Term
}

enum ArithmeticSign: Sendable, Hashable {
  case plus, minus, times, div, mod
}

enum ComparisonSign: Sendable, Hashable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

struct LocationPath: Sendable, Hashable {
  var start: PathStart
  var steps: [PathStep]
}

indirect enum PathStart: Sendable, Hashable {
  case root, node
  /// `instance('x')/…`, `current()/…`, `(a | b)[1]/…`
  case term(Term, predicates: [Term])
}

struct PathStep: Sendable, Hashable {
  var axis: Axis
  var test: NodeTest
  var predicates: [Term] = []

  enum Axis: Sendable, Hashable {
    case child, parent, itself
  }
}

enum NodeTest: Sendable, Hashable {
  case name(NodeName)
  case anyElement, anyNode, text, comment, processingInstruction
}
