extension EvaluationScope {
  mutating func nodeCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> ExpressionValue {
    switch function {
    case .current:
      return .nodes([NodeReference(instance: 0, node: node)])
    case .last:
      return .number(Double(focus.size))
    case .position:
      guard let path = arguments.first else { return .number(Double(focus.position)) }
      guard let first = try nodes(path).first else { return .number(.nan) }
      return .number(Double(place(of: first)))
    case .instance:
      let instance = try instance(try string(arguments[0]))
      return .nodes([NodeReference(instance: instance, node: InstanceTree.root)])
    case .pulldata:
      return .string(try pulldata(arguments))
    default:
      return .nodes(try indexedRepeat(arguments))
    }
  }

  /// Counted from 1 among the instances of the same repeat.
  private func place(of reference: NodeReference) -> Int {
    let tree = tree(reference.instance)
    guard let parent = tree.parent(reference.node) else { return 1 }
    let alike = tree.children(parent, named: tree.name(reference.node))
    return (alike.firstIndex(of: reference.node) ?? 0) + 1
  }

  private func instance(_ id: String) throws(EvaluationError) -> Int {
    guard let index = secondary.firstIndex(where: { $0.id == id }) else {
      throw EvaluationError("La liste « \(id) » n’existe pas dans ce formulaire. Ajoutez-la.")
    }
    return index + 1
  }

  /// `pulldata('file', 'column', 'key column', key)`: the first row that has the key.
  private mutating func pulldata(_ arguments: [Term]) throws(EvaluationError) -> String {
    let tree = tree(try instance(try string(arguments[0])))
    let column = try string(arguments[1])
    let keyColumn = try string(arguments[2])
    let key = try string(arguments[3])
    for holder in tree.children(InstanceTree.root) {
      for row in tree.children(holder) {
        try spend(1)
        let keys = tree.children(row, named: keyColumn)
        if keys.contains(where: { tree.value($0) == key }) {
          return tree.children(row, named: column).first.map { tree.value($0) } ?? ""
        }
      }
    }
    return ""
  }

  /// `indexed-repeat(path, repeat, index, inner repeat, index…)`, with the repeats in any order. A
  /// missing index means the first instance, as in ODK.
  private mutating func indexedRepeat(
    _ arguments: [Term]
  ) throws(EvaluationError) -> [NodeReference] {
    var levels: [(instances: [NodeReference], wanted: Double)] = []
    var index = 1
    while index + 1 < arguments.count {
      levels.append((try nodes(arguments[index]), try number(arguments[index + 1])))
      index += 2
    }
    levels.sort { depth(of: $0.instances) < depth(of: $1.instances) }
    var holder: NodeReference?
    for level in levels {
      let instances = try within(holder, level.instances)
      let place = level.wanted >= 1 ? level.wanted - 1 : 0
      guard place < Double(instances.count) else { return [] }
      holder = instances[Int(place)]
    }
    return try within(holder, try nodes(arguments[0]))
  }

  private func depth(of instances: [NodeReference]) -> Int {
    guard let first = instances.first else { return 0 }
    var (depth, node) = (0, first.node)
    while let parent = tree(first.instance).parent(node) { (depth, node) = (depth + 1, parent) }
    return depth
  }

  private mutating func within(
    _ holder: NodeReference?, _ nodes: [NodeReference]
  ) throws(EvaluationError) -> [NodeReference] {
    guard let holder else { return nodes }
    let tree = tree(holder.instance)
    try spend(nodes.count * 4)
    return nodes.filter { reference in
      var current: InstanceTree.Node? = reference.node
      while let node = current, node != holder.node { current = tree.parent(node) }
      return current != nil && reference.instance == holder.instance
    }
  }
}
