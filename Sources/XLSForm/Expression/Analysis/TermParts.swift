extension Term {
  /// The terms just inside, those of predicates too.
  var parts: [Term] {
    switch self {
    case .number, .literal: []
    case .path(let path): path.start.parts + path.steps.flatMap(\.predicates)
    case .union(let terms), .all(let terms), .any(let terms), .call(_, let terms): terms
    case .negation(let term), .matching(let term, _): [term]
    case .arithmetic(let first, let links): [first] + links.map(\.operand)
    case .comparison(_, let left, let right): [left, right]
    }
  }

  /// The term and all that is in it, in the order of the source.
  var all: [Term] {
    [self] + parts.flatMap(\.all)
  }
}

extension PathStart {
  fileprivate var parts: [Term] {
    if case .term(let term, let predicates) = self { [term] + predicates } else { [] }
  }
}
