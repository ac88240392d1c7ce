/// An expression of XLSForm (XPath 1.0 as ODK restricts and extends it), compiled once.
package struct Expression: Sendable, Hashable {
  package let source: String
  let term: Term
  /// Each function that it calls, once.
  package let functions: [FunctionName]
  /// Whether it compares the result of a comparison without saying so, as in `18 <= . <= 65`.
  let chainsComparisons: Bool

  /// Throws for a syntax error or an unknown function. `reference` gives the path that stands for
  /// `${name}`, and returns nil when the form has no such question.
  package init(
    _ source: String, reference: @escaping (ReferenceUse) -> ReferencePath? = { _ in nil }
  ) throws(ExpressionError) {
    self.source = source
    var parser = try Parser(source, reference: reference)
    term = try parser.whole()
    functions = parser.nesting.called
    chainsComparisons = parser.nesting.chainedComparisons > 0
  }
}

extension Expression {
  package func evaluate(
    in scope: inout EvaluationScope
  ) throws(EvaluationError) -> ExpressionValue {
    scope.begin()
    return try scope.value(term)
  }

  /// What a calculation stores: `true`, `2`, `NaN`…
  package func string(in scope: inout EvaluationScope) throws(EvaluationError) -> String {
    scope.begin()
    return try scope.string(term)
  }

  package func boolean(in scope: inout EvaluationScope) throws(EvaluationError) -> Bool {
    scope.begin()
    return try scope.boolean(term)
  }

  package func number(in scope: inout EvaluationScope) throws(EvaluationError) -> Double {
    scope.begin()
    return try scope.number(term)
  }

  /// In document order, once each.
  package func nodes(
    in scope: inout EvaluationScope
  ) throws(EvaluationError) -> [NodeReference] {
    scope.begin()
    return try scope.nodes(term)
  }
}
