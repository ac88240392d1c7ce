/// The path that stands for `${name}`, given in steps so that it need not be parsed again.
package struct ReferencePath: Sendable, Hashable {
  package enum Start: Sendable, Hashable {
    case root
    /// The context node.
    case node
    /// The node that the whole expression is about, from inside a predicate.
    case current
  }

  package var start: Start
  /// Names of elements, and `..` or `.`
  package var steps: [String]

  package init(_ start: Start, _ steps: [String]) {
    self.start = start
    self.steps = steps
  }

  /// As an XForm writes it.
  package var text: String {
    let steps = steps.joined(separator: "/")
    return switch start {
    case .root: "/" + steps
    case .node: steps
    case .current: "current()/" + steps
    }
  }

  var location: LocationPath {
    LocationPath(
      start: start.location,
      steps: steps.map { step in
        switch step {
        case "..": PathStep(axis: .parent, test: .anyNode)
        case ".": PathStep(axis: .itself, test: .anyNode)
        default: PathStep(axis: .child, test: .name(NodeName(step)))
        }
      })
  }
}

extension ReferencePath.Start {
  fileprivate var location: PathStart {
    switch self {
    case .root: .root
    case .node: .node
    case .current: .term(.call(.current, []), predicates: [])
    }
  }
}
