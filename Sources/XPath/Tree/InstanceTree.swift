/// An XML document as an arena: a node is an index into arrays, so that a copy costs two references
/// until it is changed, and a path is followed by comparing integers.
package struct InstanceTree: Sendable, Hashable {
  package struct Node: Sendable, Hashable {
    let index: Int32
  }

  package enum Kind: UInt8, Sendable, Hashable {
    case document, element, text, comment, processingInstruction
  }

  /// The document itself, `/`.
  package static let root = Node(index: 0)

  private(set) var records: [NodeRecord]
  private(set) var texts: [NodeTexts]

  package init() {
    records = [NodeRecord(kind: .document, nameCode: 0)]
    texts = [NodeTexts(name: "", value: "")]
  }

  @discardableResult
  package mutating func append(_ name: String, to parent: Node, value: String = "") -> Node {
    append(.element, NodeTexts(name: name, value: value), to: parent)
  }

  @discardableResult
  package mutating func insert(_ name: String, after sibling: Node, value: String = "") -> Node {
    let node = create(.element, NodeTexts(name: name, value: value))
    link(node, after: sibling)
    return node
  }

  /// Removes the node from its parent, so that no path reaches it. Its index is not used again.
  package mutating func detach(_ node: Node) {
    let record = self[node]
    guard record.parent >= 0 else { return }
    let parent = Int(record.parent)
    if record.previous >= 0 {
      records[Int(record.previous)].next = record.next
    } else {
      records[parent].first = record.next
    }
    if record.next >= 0 {
      records[Int(record.next)].previous = record.previous
    } else {
      records[parent].last = record.previous
    }
    records[Int(node.index)].parent = -1
    records[Int(node.index)].next = -1
    records[Int(node.index)].previous = -1
  }

  /// Replaces everything that the node held.
  package mutating func setValue(_ text: String, of node: Node) {
    for child in children(node) { detach(child) }
    texts[Int(node.index)].value = text
  }

  package mutating func setRelevant(_ isRelevant: Bool, of node: Node) {
    records[Int(node.index)].isRelevant = isRelevant
  }
}

extension InstanceTree {
  /// A node of another tree reads as the document, rather than stopping the program.
  subscript(node: Node) -> NodeRecord {
    let index = Int(node.index)
    return records[index < records.count ? index : 0]
  }

  mutating func append(_ kind: Kind, _ texts: NodeTexts, to parent: Node) -> Node {
    let node = create(kind, texts)
    let last = self[parent].last
    records[Int(node.index)].parent = parent.index
    records[Int(node.index)].previous = last
    if last >= 0 {
      records[Int(last)].next = node.index
    } else {
      records[Int(parent.index)].first = node.index
    }
    records[Int(parent.index)].last = node.index
    return node
  }

  private mutating func create(_ kind: Kind, _ nodeTexts: NodeTexts) -> Node {
    records.append(NodeRecord(kind: kind, nameCode: NodeName(nodeTexts.name).code))
    texts.append(nodeTexts)
    return Node(index: Int32(truncatingIfNeeded: records.count - 1))
  }

  private mutating func link(_ node: Node, after sibling: Node) {
    let place = self[sibling]
    records[Int(node.index)].parent = place.parent
    records[Int(node.index)].previous = sibling.index
    records[Int(node.index)].next = place.next
    records[Int(sibling.index)].next = node.index
    if place.next >= 0 {
      records[Int(place.next)].previous = node.index
    } else if place.parent >= 0 {
      records[Int(place.parent)].last = node.index
    }
  }
}
