/// Location paths, and the predicates and steps that may follow a primary expression.
extension Parser {
  /// Longer than any path of a form, yet short enough for the stack.
  private static let stepLimit = 64

  mutating func path() throws(ExpressionError) -> Term {
    if cursor.take(.slash) {
      return .path(LocationPath(start: .root, steps: startsStep ? try steps() : []))
    }
    if startsStep { return .path(LocationPath(start: .node, steps: try steps())) }
    if case .reference = cursor.current.kind { return try continued(try primary()) }
    let primary = try primary()
    let predicates = try predicates()
    let steps = cursor.take(.slash) ? try steps() : []
    if predicates.isEmpty && steps.isEmpty { return primary }
    return .path(LocationPath(start: .term(primary, predicates: predicates), steps: steps))
  }

  /// A reference stands for a path that may continue, and predicates then belong to its last step.
  private mutating func continued(_ reference: Term) throws(ExpressionError) -> Term {
    let predicates = try predicates()
    let steps = cursor.take(.slash) ? try steps() : []
    if predicates.isEmpty && steps.isEmpty { return reference }
    guard case .path(var path) = reference, let last = path.steps.indices.last else {
      return .path(LocationPath(start: .term(reference, predicates: predicates), steps: steps))
    }
    path.steps[last].predicates += predicates
    path.steps += steps
    return .path(path)
  }

  private var startsStep: Bool {
    switch cursor.current.kind {
    case .name(let name): !cursor.opensCall || NodeTest(type: name) != nil
    case .axis, .symbol(.anyName), .symbol(.itself), .symbol(.parent), .symbol(.attribute): true
    default: false
    }
  }

  private mutating func steps() throws(ExpressionError) -> [PathStep] {
    var steps = [try step()]
    while cursor.take(.slash) {
      guard steps.count < Self.stepLimit else {
        throw ExpressionError("Ce chemin est trop long. Raccourcissez-le.", at: cursor.position)
      }
      steps.append(try step())
    }
    return steps
  }

  private mutating func step() throws(ExpressionError) -> PathStep {
    if cursor.take(.itself) { return try filtered(PathStep(axis: .itself, test: .anyNode)) }
    if cursor.take(.parent) { return try filtered(PathStep(axis: .parent, test: .anyNode)) }
    var axis = PathStep.Axis.child
    if case .axis(let name) = cursor.current.kind {
      guard let known = PathStep.Axis(name: name) else { throw unknownAxis("\(name)::") }
      axis = known
      cursor.advance()
    }
    return try filtered(PathStep(axis: axis, test: try nodeTest()))
  }

  private mutating func filtered(_ step: PathStep) throws(ExpressionError) -> PathStep {
    var step = step
    step.predicates = try predicates()
    return step
  }

  private mutating func nodeTest() throws(ExpressionError) -> NodeTest {
    if cursor.take(.anyName) { return .anyElement }
    if cursor.current.kind == .symbol(.attribute) { throw unknownAxis("@") }
    guard case .name(let name) = cursor.current.kind else { throw cursor.unexpected() }
    let isType = cursor.opensCall
    cursor.advance()
    guard isType, let test = NodeTest(type: name) else { return .name(NodeName(name)) }
    try cursor.expect(.open)
    try cursor.expect(.close)
    return test
  }

  private mutating func predicates() throws(ExpressionError) -> [Term] {
    var predicates: [Term] = []
    while cursor.take(.openPredicate) {
      nesting.enterPredicate()
      defer { nesting.leavePredicate() }
      predicates.append(try expression())
      try cursor.expect(.closePredicate)
    }
    if cursor.current.kind == .symbol(.doubleSlash) { throw unknownAxis("//") }
    return predicates
  }

  private func unknownAxis(_ text: String) -> ExpressionError {
    ExpressionError(
      "« \(text) » n’est pas pris en charge. Écrivez le chemin en entier avec « / » et « .. ».",
      at: cursor.position)
  }
}

extension PathStep.Axis {
  fileprivate init?(name: String) {
    switch name {
    case "child": self = .child
    case "parent": self = .parent
    case "self": self = .itself
    default: return nil
    }
  }
}

extension NodeTest {
  fileprivate init?(type: String) {
    switch type {
    case "node": self = .anyNode
    case "text": self = .text
    case "comment": self = .comment
    case "processing-instruction": self = .processingInstruction
    default: return nil
    }
  }
}
