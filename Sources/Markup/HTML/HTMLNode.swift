import Writing

/// A page as a tree. Text and values of attributes are escaped when the tree is written, and only
/// there: a foreign string has no other way in, since names and style come from our own code.
package indirect enum HTMLNode: Sendable {
  case text(String)
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case style(StaticString)

  package var markup: String {
    var markup = ""
    write(to: &markup)
    return markup
  }

  private func write(to markup: inout String) {
    switch self {
    case .text(let text): markup += HTMLText.escaped(text)
    case .style(let css): markup += "<style>\(css)</style>"
    case .element(let tag, let attributes, let children):
      markup += "<\(tag.rawValue)"
      for attribute in attributes { markup += " " + attribute.markup }
      markup += ">"
      guard !tag.isVoid else { return }
      for child in children { child.write(to: &markup) }
      markup += "</\(tag.rawValue)>"
      // Text browsers need no help, people who read the source do.
      if tag.isBlock { markup += "\n" }
    }
  }
}

package enum HTMLTag: String, Sendable {
  case html, head, meta, title, body, header, main, footer, form, fieldset, legend, h1, h2, p, div
  case ul, ol, li, dl, dt, dd, a, label, input, textarea, audio, strong

  package var isVoid: Bool {
    self == .meta || self == .input
  }

  package var isBlock: Bool {
    switch self {
    case .legend, .h1, .a, .label, .input, .textarea, .strong, .title: false
    default: true
    }
  }
}

package struct HTMLAttribute: Sendable {
  package let name: StaticString
  /// nil for those that are there or not, as `checked`.
  package let value: String?

  package init(_ name: StaticString, _ value: String? = nil) {
    self.name = name
    self.value = value
  }

  package var markup: String {
    value.map { "\(name)=\"\(HTMLText.escaped($0))\"" } ?? "\(name)"
  }
}

package enum HTMLText {
  /// Controls and marks of direction are dropped too: no foreign text turns the page around.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in PlainText.clean(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
