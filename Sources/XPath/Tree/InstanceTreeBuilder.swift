/// Builds a tree from the events of an XML reader. Names keep their prefix.
package struct InstanceTreeBuilder: Sendable {
  /// What becomes of text that is only white space: layout in a form's instance, content in a
  /// document.
  package enum Whitespace: Sendable {
    case kept, dropped
  }

  package private(set) var tree = InstanceTree()
  private let whitespace: Whitespace
  private var open = [InstanceTree.root]
  private var pending = ""

  package init(whitespace: Whitespace) {
    self.whitespace = whitespace
  }

  package mutating func start(_ name: String) {
    flush()
    open.append(tree.append(name, to: current))
  }

  package mutating func end() {
    flush()
    if open.count > 1 { open.removeLast() }
  }

  /// Readers deliver a text in pieces, which become one node.
  package mutating func text(_ text: String) {
    pending += text
  }

  package mutating func comment(_ text: String) {
    flush()
    append(.comment, "", text)
  }

  package mutating func processingInstruction(_ target: String, _ text: String) {
    flush()
    append(.processingInstruction, target, text)
  }

  private var current: InstanceTree.Node {
    open.last ?? InstanceTree.root
  }

  private mutating func flush() {
    let isLayout = whitespace == .dropped && pending.allSatisfy(\.isWhitespace)
    if !pending.isEmpty, !isLayout, current != InstanceTree.root {
      append(.text, "", pending)
    }
    pending = ""
  }

  private mutating func append(_ kind: InstanceTree.Kind, _ name: String, _ value: String) {
    _ = tree.append(kind, NodeTexts(name: name, value: value), to: current)
  }
}
