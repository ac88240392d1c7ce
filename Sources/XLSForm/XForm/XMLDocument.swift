import Workbook

/// An XML document as an array of elements: indices instead of references.
struct XMLDocument {
  struct Element {
    var name: XMLName
    var attributes: [XMLAttribute]
    var parent: Int
    var content: [Content] = []
  }

  enum Content {
    case text(String)
    case element(Int)
  }

  private(set) var elements: [Element] = []

  /// Of any form that people answer, and far from what a machine cannot hold.
  static let elementLimit = 200_000

  init(_ bytes: [UInt8]) throws(XMLRefusal) {
    var (elements, open): ([Element], [Int]) = ([], [])
    try readXML(bytes) { event throws(XMLRefusal) in
      switch event {
      case .start(let name, let attributes):
        guard elements.count < Self.elementLimit else { throw .tooLong }
        let index = elements.count
        elements.append(Element(name: name, attributes: attributes, parent: open.last ?? 0))
        if let last = open.last { elements[last].content.append(.element(index)) }
        open.append(index)
      case .text(let text):
        if let last = open.last { elements[last].content.append(.text(text)) }
      case .end:
        open.removeLast()
      }
    }
    self.elements = elements
  }

  subscript(index: Int) -> Element {
    elements[index]
  }

  func children(_ index: Int) -> [Int] {
    elements[index].content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  func children(_ index: Int, named name: String) -> [Int] {
    children(index).filter { elements[$0].name.local == name }
  }

  func child(_ index: Int, named name: String) -> Int? {
    children(index).first { elements[$0].name.local == name }
  }

  func attribute(_ index: Int, _ name: String, namespace: String = "") -> String? {
    elements[index].attributes.value(name, namespace: namespace)
  }

  /// The text directly in an element.
  func text(_ index: Int) -> String {
    elements[index].content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
