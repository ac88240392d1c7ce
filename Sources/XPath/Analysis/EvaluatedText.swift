/// The value of one expression on one document, as `jalon formulaire evaluer` and suites of
/// expressions ask for it.
package enum EvaluatedText: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// Paths such as `/data/kid[2]/age`, in document order.
  case nodes([String])

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case string, number, boolean, nodes
  }

  /// The scope holds the document, in which `contextPath` names the context node. Without `kind`,
  /// the value keeps the type of the expression.
  package init(
    evaluating source: String, at contextPath: String = "/", as kind: Kind? = nil,
    in scope: inout EvaluationScope
  ) throws(EvaluationError) {
    scope.node = InstanceTree.root
    scope.node = try Self.contextNode(contextPath, &scope)
    let value = try Self.compiled(source).evaluate(in: &scope)
    switch kind ?? value.kind {
    case .string: self = .string(scope.string(of: value))
    case .number: self = .number(scope.number(of: value))
    case .boolean: self = .boolean(scope.boolean(of: value))
    case .nodes:
      guard case .nodes(let nodes) = value else {
        throw EvaluationError("Cette formule ne donne pas de questions. Demandez un autre type.")
      }
      self = .nodes(nodes.map { scope.tree($0.instance).path(of: $0.node) })
    }
  }

  private static func contextNode(
    _ path: String, _ scope: inout EvaluationScope
  ) throws(EvaluationError) -> InstanceTree.Node {
    guard let first = try compiled(path).nodes(in: &scope).first, first.instance == 0 else {
      throw EvaluationError("Le chemin « \(path) » ne mène à rien dans ce document. Corrigez-le.")
    }
    return first.node
  }

  private static func compiled(_ source: String) throws(EvaluationError) -> Expression {
    do {
      return try Expression(source)
    } catch {
      throw EvaluationError(error.message)
    }
  }
}

extension ExpressionValue {
  fileprivate var kind: EvaluatedText.Kind {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .nodes: .nodes
    }
  }
}
