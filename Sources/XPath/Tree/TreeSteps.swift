/// Follows one step of a path, or a whole path without predicates. Each node visited costs one of
/// `steps`.
extension InstanceTree {
  func follow(
    _ axis: PathStep.Axis, _ test: NodeTest, from node: Node, steps: inout Int,
    _ found: (Node) -> Void
  ) {
    switch axis {
    case .child:
      var index = self[node].first
      while index >= 0, steps > 0 {
        steps -= 1
        if records[Int(index)].isRelevant, passes(index, test) { found(Node(index: index)) }
        index = records[Int(index)].next
      }
    case .parent:
      let parent = self[node].parent
      if parent >= 0, passes(parent, test) { found(Node(index: parent)) }
    case .itself:
      if passes(node.index, test) { found(node) }
    }
  }

  /// The first node in document order. `isKnown` says that the node and all that holds it are
  /// relevant.
  func first(
    _ path: [PathStep], from node: Node, isKnown: Bool, steps: inout Int
  ) -> Node? {
    first(path, at: 0, from: node.index, isKnown: isKnown, hasClimbed: false, steps: &steps)
  }

  private func first(
    _ path: [PathStep], at place: Int, from index: Int32, isKnown: Bool, hasClimbed: Bool,
    steps: inout Int
  ) -> Node? {
    let node = Node(index: index)
    guard place < path.count else {
      return isKnown || !hasClimbed || isRelevant(node) ? node : nil
    }
    let step = path[place]
    switch step.axis {
    case .child:
      guard isKnown || isRelevant(node) else { return nil }
      var child = self[node].first
      while child >= 0, steps > 0 {
        steps -= 1
        if records[Int(child)].isRelevant, passes(child, step.test),
          let found = first(
            path, at: place + 1, from: child, isKnown: true, hasClimbed: hasClimbed, steps: &steps)
        {
          return found
        }
        child = records[Int(child)].next
      }
      return nil
    case .parent:
      let parent = self[node].parent
      guard parent >= 0, passes(parent, step.test) else { return nil }
      return first(
        path, at: place + 1, from: parent, isKnown: false, hasClimbed: true, steps: &steps)
    case .itself:
      guard passes(index, step.test) else { return nil }
      return first(
        path, at: place + 1, from: index, isKnown: isKnown, hasClimbed: hasClimbed, steps: &steps)
    }
  }

  /// The rank of each node in document order.
  func ranks() -> [Int] {
    var ranks = Array(repeating: 0, count: records.count)
    for (rank, node) in descendants(of: InstanceTree.root).enumerated() {
      ranks[Int(node.index)] = rank + 1
    }
    return ranks
  }

  /// Compares names only when their hash codes agree.
  @inline(__always)
  func passes(_ index: Int32, _ test: NodeTest) -> Bool {
    let record = records[Int(index)]
    switch test {
    case .name(let name):
      return record.nameCode == name.code && record.kind == .element
        && texts[Int(index)].name == name.text
    case .anyElement: return record.kind == .element
    case .anyNode: return true
    case .text: return record.kind == .text
    case .comment: return record.kind == .comment
    case .processingInstruction: return record.kind == .processingInstruction
    }
  }
}
