/// `${name}` where it stands in a source: what is needed to choose the path that replaces it.
package struct ReferenceUse: Sendable, Hashable {
  package var name: String
  /// The context node is then another one: the path must begin by `current()` or by `/`.
  package var isInPredicate: Bool
  /// Outermost first.
  package var enclosingFunctions: [FunctionName]
  package var isInLiteral: Bool
}
