/// A piece of an XML document to be written.
indirect enum XMLPiece: Sendable {
  case element(String, [(String, String)], [XMLPiece])
  case text(String)

  static func texts(_ text: String) -> [XMLPiece] {
    text.isEmpty ? [] : [.text(text)]
  }

  var written: String {
    var document = ""
    write(to: &document, depth: 0)
    return document + "\n"
  }

  private func write(to document: inout String, depth: Int) {
    switch self {
    case .text(let text): document += Self.escaped(text)
    case .element(let name, let attributes, let content):
      document += "<" + name
      for (key, value) in attributes { document += " \(key)=\"\(Self.escaped(value))\"" }
      guard !content.isEmpty else {
        document += "/>"
        return
      }
      document += ">"
      // White space counts beside text: only elements that hold elements alone are laid out.
      let isLaidOut = content.allSatisfy { if case .element = $0 { true } else { false } }
      for piece in content {
        if isLaidOut { document += "\n" + String(repeating: "  ", count: depth + 1) }
        piece.write(to: &document, depth: depth + 1)
      }
      if isLaidOut { document += "\n" + String(repeating: "  ", count: depth) }
      document += "</\(name)>"
    }
  }

  /// What XML cannot hold at all is dropped.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "\n"
      case "\t": escaped += "\t"
      default:
        let isForbidden = scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value)
        if !isForbidden { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
