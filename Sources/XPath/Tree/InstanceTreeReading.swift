extension InstanceTree {
  package func name(_ node: Node) -> String {
    texts[Int(node.index)].name
  }

  package func kind(_ node: Node) -> Kind {
    self[node].kind
  }

  package func parent(_ node: Node) -> Node? {
    let parent = self[node].parent
    return parent < 0 ? nil : Node(index: parent)
  }

  package func children(_ node: Node) -> [Node] {
    var children: [Node] = []
    var index = self[node].first
    while index >= 0 {
      children.append(Node(index: index))
      index = records[Int(index)].next
    }
    return children
  }

  /// For example, the instances of a repeat.
  package func children(_ node: Node, named name: String) -> [Node] {
    let wanted = NodeTest.name(NodeName(name))
    return children(node).filter { passes($0.index, wanted) }
  }

  /// XPath's string-value: all the text inside, in order.
  package func value(_ node: Node) -> String {
    let first = self[node].first
    guard first >= 0 else { return texts[Int(node.index)].value }
    if records[Int(first)].next < 0, records[Int(first)].kind == .text {
      return texts[Int(first)].value
    }
    return descendants(of: node).reduce(into: "") { text, descendant in
      let record = self[descendant]
      switch record.kind {
      case .text: text += texts[Int(descendant.index)].value
      case .element where record.first < 0: text += texts[Int(descendant.index)].value
      case .element, .document, .comment, .processingInstruction: break
      }
    }
  }

  /// Whether the node and all its ancestors are relevant.
  package func isRelevant(_ node: Node) -> Bool {
    var index = node.index
    while index >= 0 {
      let record = records[Int(index)]
      guard record.isRelevant else { return false }
      index = record.parent
    }
    return true
  }

  /// A path such as `/data/kid[2]/age`, with numbers only where siblings share a name.
  package func path(of node: Node) -> String {
    var path = ""
    var current = node
    while let parent = parent(current) {
      path = "/" + label(current, in: parent) + path
      current = parent
    }
    return path.isEmpty ? "/" : path
  }

  /// In document order, without the node itself. Iterative, because a document may be deeper than
  /// the stack.
  func descendants(of node: Node) -> [Node] {
    var found: [Node] = []
    var waiting = Array(children(node).reversed())
    while let next = waiting.popLast() {
      found.append(next)
      waiting += children(next).reversed()
    }
    return found
  }

  private func label(_ node: Node, in parent: Node) -> String {
    let kind = self[node].kind
    let name = name(node)
    let alike = children(parent).filter { self[$0].kind == kind && self.name($0) == name }
    let place = alike.firstIndex(of: node).map { "[\($0 + 1)]" } ?? ""
    return kind.pathName(name) + (alike.count > 1 ? place : "")
  }
}

extension InstanceTree.Kind {
  func pathName(_ name: String) -> String {
    switch self {
    case .document: ""
    case .element: name
    case .text: "text()"
    case .comment: "comment()"
    case .processingInstruction: "processing-instruction()"
    }
  }
}
