/// A document written in tags, as a tree: web pages, reports, drawings, forms, sheets. Text and
/// values of attributes are escaped when the tree is written, and only there: foreign text has no
/// other way in.
package indirect enum MarkupNode: Sendable {
  case text(String)
  case element(MarkupName, [MarkupAttribute], [MarkupNode])
  case style(StyleSheet)

  /// A line feed between elements, for people who read the source.
  package static let lineFeed = MarkupNode.text("\n")
}

/// The name of an element or of an attribute. It is written as it is: it comes from our own code, or
/// is known to be a name.
package struct MarkupName: Sendable, Hashable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }
}

package struct MarkupAttribute: Sendable {
  package let name: MarkupName
  /// nil for those that are there or not, as `checked`.
  package let value: String?
  let isEscaped: Bool

  package init(_ name: MarkupName, _ value: String? = nil) {
    self.name = name
    self.value = value
    isEscaped = true
  }

  /// A value of our own, written as it is: no foreign text can be a `StaticString`.
  package init(_ name: MarkupName, verbatim value: StaticString) {
    self.name = name
    self.value = "\(value)"
    isEscaped = false
  }
}

/// A style sheet of ours inside a page, where nothing can be escaped.
package struct StyleSheet: Sendable {
  package let css: String

  /// A style sheet cannot end its own element: it is ours, but a slip must not become a hole.
  package init(_ css: String) {
    self.css = css.replacing("</", with: "<\\/")
  }
}
