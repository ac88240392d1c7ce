/// What the parser is inside of. The limits protect the stack, since a formula may come from
/// anywhere.
struct Nesting {
  private static let limit = 100

  private var expressions = 0
  private var predicates = 0
  private(set) var chainedComparisons = 0
  /// The calls that are open, outermost first.
  private(set) var functions: [FunctionName] = []
  /// Every function met so far, once.
  private(set) var called: [FunctionName] = []

  var isInPredicate: Bool {
    predicates > 0
  }

  /// Parentheses, arguments and predicates each hold an expression.
  mutating func enterExpression(at position: Int) throws(ExpressionError) {
    expressions += 1
    guard expressions <= Self.limit else {
      throw ExpressionError(
        "Trop de parenthèses les unes dans les autres. Coupez la formule en plusieurs calculs.",
        at: position)
    }
  }

  mutating func leaveExpression() {
    expressions -= 1
  }

  mutating func enterPredicate() {
    predicates += 1
  }

  mutating func leavePredicate() {
    predicates -= 1
  }

  mutating func enterCall(of function: FunctionName) {
    functions.append(function)
    if !called.contains(function) { called.append(function) }
  }

  mutating func leaveCall() {
    functions.removeLast()
  }

  /// Counted over the whole formula, because each comparison of a comparison makes the term deeper.
  mutating func chainComparison(at position: Int) throws(ExpressionError) {
    chainedComparisons += 1
    guard chainedComparisons <= Self.limit else {
      throw ExpressionError(
        "Trop de comparaisons se suivent. Séparez-les par and ou par or.", at: position)
    }
  }
}
