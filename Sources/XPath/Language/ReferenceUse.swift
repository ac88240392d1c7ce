/// One use of `${name}` in a formula, with what is needed to choose the path that replaces it.
package struct ReferenceUse: Sendable, Hashable {
  package var name: String
  /// The context node is then another one, so the path must begin with `current()` or `/`.
  package var isInPredicate: Bool
  /// Outermost first.
  package var enclosingFunctions: [FunctionName]
  package var isInLiteral: Bool

  package init(
    name: String, isInPredicate: Bool = false, enclosingFunctions: [FunctionName] = [],
    isInLiteral: Bool = false
  ) {
    self.name = name
    self.isInPredicate = isInPredicate
    self.enclosingFunctions = enclosingFunctions
    self.isInLiteral = isInLiteral
  }
}
