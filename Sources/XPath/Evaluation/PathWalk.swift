/// Evaluates location paths. Lists of nodes leave out every node that is not relevant, or stands in
/// a group that is not.
extension EvaluationScope {
  mutating func nodes(_ path: LocationPath) throws(EvaluationError) -> [NodeReference] {
    var current = try startingNodes(path.start)
    // Whether the current nodes and their ancestors are known to be relevant. The context node is
    // not: an expression about a hidden node may name that node and climb out of it.
    var isKnown = path.start == .root
    var hasClimbed = false
    for step in path.steps {
      if step.axis == .child, !isKnown {
        current = relevant(current)
        isKnown = true
      }
      if step.axis == .parent {
        hasClimbed = true
        isKnown = false
      }
      current = try follow(step, from: current)
    }
    if hasClimbed && !isKnown { current = relevant(current) }
    if case .term = path.start, current.count > 1 { return try inDocumentOrder(current) }
    return current
  }

  /// The first node of a path. Without predicates, no list of nodes is built.
  mutating func first(_ path: LocationPath) throws(EvaluationError) -> NodeReference? {
    let start: NodeReference
    switch path.start {
    case .root: start = NodeReference(instance: 0, node: InstanceTree.root)
    case .node: start = focus.reference
    case .term: return try nodes(path).first
    }
    // A closure, because a key path here would take as long as the whole walk.
    guard path.steps.allSatisfy({ $0.predicates.isEmpty }) else { return try nodes(path).first }
    let tree = tree(start.instance)
    let isKnown = path.start == .root
    let node = try spend { steps in
      tree.first(path.steps, from: start.node, isKnown: isKnown, steps: &steps)
    }
    return node.map { NodeReference(instance: start.instance, node: $0) }
  }

  private mutating func startingNodes(
    _ start: PathStart
  ) throws(EvaluationError) -> [NodeReference] {
    switch start {
    case .root: return [NodeReference(instance: 0, node: InstanceTree.root)]
    case .node: return [focus.reference]
    case .term(let term, let predicates): return try filter(try nodes(term), by: predicates)
    }
  }

  private mutating func follow(
    _ step: PathStep, from sources: [NodeReference]
  ) throws(EvaluationError) -> [NodeReference] {
    var reached: [NodeReference] = []
    var parents: Set<NodeReference> = []
    for source in sources {
      let tree = tree(source.instance)
      var candidates: [NodeReference] = []
      try spend { steps in
        tree.follow(step.axis, step.test, from: source.node, steps: &steps) { node in
          candidates.append(NodeReference(instance: source.instance, node: node))
        }
      }
      let kept = try filter(candidates, by: step.predicates)
      if step.axis == .parent {
        reached += kept.filter { parents.insert($0).inserted }
      } else {
        reached += kept
      }
    }
    return reached
  }

  mutating func filter(
    _ candidates: [NodeReference], by predicates: [Term]
  ) throws(EvaluationError) -> [NodeReference] {
    var candidates = candidates
    let outer = focus
    defer { move(to: outer) }
    for predicate in predicates {
      var kept: [NodeReference] = []
      for (index, candidate) in candidates.enumerated() {
        move(to: Focus(reference: candidate, position: index + 1, size: candidates.count))
        if try accepts(predicate) { kept.append(candidate) }
      }
      candidates = kept
    }
    return candidates
  }

  /// A numeric predicate selects by position; any other is read as a boolean.
  private mutating func accepts(_ predicate: Term) throws(EvaluationError) -> Bool {
    switch predicate {
    case .number, .arithmetic, .negation:
      return try number(predicate) == Double(focus.position)
    case .call:
      let value = try value(predicate)
      try spend(1)
      if case .number(let place) = value { return place == Double(focus.position) }
      return boolean(of: value)
    default:
      return try boolean(predicate)
    }
  }

  private func relevant(_ nodes: [NodeReference]) -> [NodeReference] {
    nodes.filter { tree($0.instance).isRelevant($0.node) }
  }

  mutating func inDocumentOrder(
    _ nodes: [NodeReference]
  ) throws(EvaluationError) -> [NodeReference] {
    let distinct = Set(nodes)
    guard distinct.count > 1 else { return Array(distinct) }
    var ranks: [Int: [Int]] = [:]
    for instance in Set(nodes.map(\.instance)) {
      try spend(tree(instance).records.count)
      ranks[instance] = tree(instance).ranks()
    }
    let keyed = distinct.map { node in
      (node, (node.instance, ranks[node.instance]?[Int(node.node.index)] ?? 0))
    }
    return keyed.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
