/// A text between quotes that an expression compares with a question: `${q} = 'oui'`,
/// `selected(${q}, 'oui')`.
package struct ComparedText: Sendable, Hashable {
  package var path: PathReference
  package var text: String
}

/// A call of `sum`, `min`, `max` or `count` about one path.
package struct SummedPath: Sendable, Hashable {
  package var function: FunctionName
  package var path: PathReference
}

extension Expression {
  /// Outside predicates, where paths begin elsewhere.
  package var comparedTexts: [ComparedText] {
    var compared: [ComparedText] = []
    term.visitOutsidePaths { term in
      switch term {
      case .comparison(let sign, let left, let right) where !sign.isOrder:
        if let found = ComparedText(left, right) ?? ComparedText(right, left) {
          compared.append(found)
        }
      case .call(.selected, let arguments) where arguments.count == 2:
        if let found = ComparedText(arguments[0], arguments[1]) { compared.append(found) }
      default: break
      }
    }
    return compared
  }

  package var summedPaths: [SummedPath] {
    guard calls(.sum, .min, .max, .count) else { return [] }
    var summed: [SummedPath] = []
    term.visitOutsidePaths { term in
      guard case .call(let function, let arguments) = term, arguments.count == 1,
        [.sum, .min, .max, .count].contains(function), case .path(let path) = arguments[0],
        let reference = PathReference(plain: path)
      else { return }
      summed.append(SummedPath(function: function, path: reference))
    }
    return summed
  }
}

extension ComparedText {
  fileprivate init?(_ left: Term, _ right: Term) {
    guard case .path(let location) = left, case .literal(let text) = right,
      let path = PathReference(plain: location)
    else { return nil }
    self.init(path: path, text: text)
  }
}

extension PathReference {
  /// Nil for a path that filters, or that begins at a call.
  fileprivate init?(plain path: LocationPath) {
    switch path.start {
    case .root: self.init(origin: .root, steps: path.steps.map(\.text))
    case .node: self.init(origin: .node, steps: path.steps.map(\.text))
    case .term: return nil
    }
    if path.steps.contains(where: { !$0.predicates.isEmpty }) { return nil }
  }
}

extension Term {
  fileprivate func visitOutsidePaths(_ body: (Term) -> Void) {
    body(self)
    if case .path = self { return }
    eachPart { $0.visitOutsidePaths(body) }
  }
}
