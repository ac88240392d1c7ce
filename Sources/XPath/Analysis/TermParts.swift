extension Term {
  /// Calls `body` with each direct subterm, including the predicates of a path.
  func eachPart(_ body: (Term) -> Void) {
    switch self {
    case .number, .literal: break
    case .path(let path):
      if case .term(let term, let predicates) = path.start {
        body(term)
        for predicate in predicates { body(predicate) }
      }
      for predicate in path.steps.flatMap(\.predicates) { body(predicate) }
    case .union(let terms), .all(let terms), .any(let terms), .call(_, let terms):
      for term in terms { body(term) }
    case .negation(let term), .matching(let term, _): body(term)
    case .arithmetic(let first, let links):
      body(first)
      for link in links { body(link.operand) }
    case .comparison(_, let left, let right):
      body(left)
      body(right)
    }
  }

  /// Calls `body` with the term and everything inside it, in source order.
  func visit(_ body: (Term) -> Void) {
    body(self)
    eachPart { $0.visit(body) }
  }
}
