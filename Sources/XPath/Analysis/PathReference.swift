/// A path that an expression reads, for the graph of what depends on what.
package struct PathReference: Sendable, Hashable {
  package indirect enum Origin: Sendable, Hashable {
    case root
    /// The node that the expression is about, `current()` included.
    case node
    case instance(String)
    /// In a predicate, each node of this path.
    case filtered(PathReference)
    /// A union or the result of a function, whose inner paths are listed separately.
    case computed
  }

  package var origin: Origin
  /// Names, and `..`, `.`, `*` or `text()` as they are written; without predicates.
  package var steps: [String]

  /// The absolute names, such as `["data", "kid", "age"]`, seen from the node with the given names.
  /// Returns nil when the path lies outside the main instance or climbs above it.
  package func names(from node: [String]) -> [String]? {
    var names: [String]
    let climbs = steps.contains { $0 == "." || $0 == ".." }
    switch origin {
    case .root where !climbs: return steps
    case .root: names = []
    case .node: names = node
    case .instance, .computed: return nil
    case .filtered(let path):
      guard let filtered = path.names(from: node) else { return nil }
      names = filtered
    }
    for step in steps where step != "." {
      if step != ".." {
        names.append(step)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return names
  }
}

extension Expression {
  /// Every path as often as it is written, in source order, including those inside predicates.
  package var paths: [PathReference] {
    var collection = PathCollection()
    collection.visit(term, context: .node)
    return collection.paths
  }
}

private struct PathCollection {
  var paths: [PathReference] = []

  mutating func visit(_ term: Term, context: PathReference.Origin) {
    if case .path(let path) = term {
      add(reference(path, context: context))
    } else if case .call(.position, let arguments) = term, case .path(let path)? = arguments.first,
      path.isOwn
    {
      // This reads only the position of the node or of a group around it, and no value.
      return
    } else if case .call(.pulldata, let arguments) = term, case .literal(let id)? = arguments.first
    {
      add(PathReference(origin: .instance(id), steps: []))
    }
    if case .path = term { return }
    term.eachPart { visit($0, context: context) }
  }

  /// Also lists the paths that its predicates read.
  private mutating func reference(
    _ path: LocationPath, context: PathReference.Origin
  ) -> PathReference {
    var reference = PathReference(origin: context, steps: [])
    reference.steps.reserveCapacity(path.steps.count)
    switch path.start {
    case .root: reference.origin = .root
    case .node: break
    case .term(let term, let predicates):
      reference.origin = origin(of: term, context: context)
      for predicate in predicates { visit(predicate, context: .filtered(reference)) }
    }
    for step in path.steps {
      reference.steps.append(step.text)
      for predicate in step.predicates { visit(predicate, context: .filtered(reference)) }
    }
    return reference
  }

  private mutating func origin(
    of term: Term, context: PathReference.Origin
  ) -> PathReference.Origin {
    if case .call(.current, _) = term { return .node }
    if case .call(.instance, let arguments) = term, case .literal(let id)? = arguments.first {
      return .instance(id)
    }
    visit(term, context: context)
    return .computed
  }

  private mutating func add(_ reference: PathReference) {
    guard reference.origin != .computed else { return }
    paths.append(reference)
  }
}

extension LocationPath {
  /// `.`, `..`, `../..`
  fileprivate var isOwn: Bool {
    start == .node && steps.allSatisfy { $0.axis != .child && $0.predicates.isEmpty }
  }
}

extension PathStep {
  /// As it is written, without its predicates.
  var text: String {
    switch (axis, test) {
    case (.parent, _): ".."
    case (.itself, _): "."
    case (.child, .name(let name)): name.text
    case (.child, .anyElement): "*"
    case (.child, .anyNode): "node()"
    case (.child, .text): "text()"
    case (.child, .comment): "comment()"
    case (.child, .processingInstruction): "processing-instruction()"
    }
  }
}
