import Writing

/// How a tree is written: what ends an empty element, where lines end, and what becomes of
/// characters that have no place in it.
package enum MarkupDialect: Sendable {
  /// A page for people who answer, text browsers among them: each block ends its line, and text
  /// cannot turn the reading direction of what follows it.
  case page
  /// A report, and the drawings in it: HTML that is sound XML too, laid out by its own line feeds.
  case report
  /// XML without white space of our own.
  case xml
  /// XML whose elements stand on lines of their own, except beside text, where white space counts.
  case laidOutXML

  var isXML: Bool {
    switch self {
    case .page, .report: false
    case .xml, .laidOutXML: true
    }
  }

  /// The end of the tag that opens an element without children, or nil where it needs an end tag.
  func emptyEnd(of name: MarkupName) -> String? {
    switch self {
    case .page: MarkupName.void.contains(name) ? ">" : nil
    case .report: MarkupName.void.contains(name) || MarkupName.shapes.contains(name) ? "/>" : nil
    case .xml, .laidOutXML: "/>"
    }
  }

  /// What is written for a character, or nil for the character itself.
  func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": return "&amp;"
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "\"": return "&quot;"
    case "'": return isXML ? nil : "&#39;"
    default: break
    }
    switch self {
    case .page: return scalar == "\t" ? " " : scalar.isUnsafe ? "" : nil
    case .report: return scalar.isAllowedInHTML ? nil : "\u{FFFD}"
    case .xml, .laidOutXML: return scalar.survivesXML ? nil : ""
    }
  }
}
