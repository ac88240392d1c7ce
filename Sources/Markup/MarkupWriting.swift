extension MarkupNode {
  package func written(as dialect: MarkupDialect) -> String {
    var document = ""
    write(as: dialect, to: &document)
    return document
  }

  /// Adds to what is already written, so that a long document need not be held as one tree.
  package func write(as dialect: MarkupDialect, to document: inout String) {
    MarkupWriter(dialect: dialect).write(self, depth: 0, to: &document)
  }

  /// Writes an element around what `content` adds.
  package static func write<Failure: Error>(
    _ name: MarkupName, _ attributes: [MarkupAttribute], as dialect: MarkupDialect,
    to document: inout String, content: (inout String) throws(Failure) -> Void
  ) throws(Failure) {
    let writer = MarkupWriter(dialect: dialect)
    writer.writeStart(of: name, attributes, to: &document)
    document += ">"
    try content(&document)
    writer.writeEnd(of: name, to: &document)
  }

  fileprivate var isElement: Bool {
    if case .element = self { true } else { false }
  }
}

private struct MarkupWriter {
  let dialect: MarkupDialect

  func write(_ node: MarkupNode, depth: Int, to document: inout String) {
    switch node {
    case .text(let text): write(text, to: &document)
    case .style(let sheet): document += "<style>\(sheet.css)</style>"
    case .element(let name, let attributes, let children):
      writeStart(of: name, attributes, to: &document)
      if children.isEmpty, let end = dialect.emptyEnd(of: name) {
        document += end
        return
      }
      document += ">"
      write(children, depth: depth, to: &document)
      writeEnd(of: name, to: &document)
    }
  }

  func writeStart(
    of name: MarkupName, _ attributes: [MarkupAttribute], to document: inout String
  ) {
    document += "<"
    document += name.text
    for attribute in attributes { write(attribute, to: &document) }
  }

  func writeEnd(of name: MarkupName, to document: inout String) {
    document += "</"
    document += name.text
    document += ">"
    if dialect == .page, !MarkupName.inline.contains(name) { document += "\n" }
  }

  private func write(_ children: [MarkupNode], depth: Int, to document: inout String) {
    let isLaidOut =
      dialect == .laidOutXML && !children.isEmpty && children.allSatisfy(\.isElement)
    for child in children {
      if isLaidOut { document += "\n" + String(repeating: "  ", count: depth + 1) }
      write(child, depth: depth + 1, to: &document)
    }
    if isLaidOut { document += "\n" + String(repeating: "  ", count: depth) }
  }

  private func write(_ attribute: MarkupAttribute, to document: inout String) {
    document += " "
    document += attribute.name.text
    guard let value = attribute.value else { return }
    document += "=\""
    if attribute.isEscaped {
      write(value, to: &document)
    } else {
      document += value
    }
    document += "\""
  }

  private func write(_ text: String, to document: inout String) {
    let needsNothing = text.utf8.allSatisfy(Self.isPlain)
    if needsNothing {
      document += text
      return
    }
    for scalar in text.unicodeScalars {
      if let escaped = dialect.escape(scalar) {
        document += escaped
      } else {
        document.unicodeScalars.append(scalar)
      }
    }
  }

  /// Most texts are ASCII without any sign that a dialect escapes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20...0x7E).contains(byte)
    }
  }
}
