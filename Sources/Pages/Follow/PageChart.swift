package import Markup

/// A chart of a report, as it stands on a page: what it shows, then the drawing.
package struct PageChart: Sendable {
  /// The finding.
  package var title: String
  /// What is measured, on whom, when.
  package var subtitle: String
  /// Of SVG, with its values in words for those who do not see it.
  package var drawing: MarkupNode
  /// How to read it, and the source.
  package var note: String

  package init(title: String, subtitle: String, drawing: MarkupNode, note: String) {
    self.title = title
    self.subtitle = subtitle
    self.drawing = drawing
    self.note = note
  }

  var node: MarkupNode {
    .element(
      .figure, [],
      [
        .element(
          .figcaption, [],
          [.element(.strong, [], [.text(title)]), .element(.br, [], []), .text(subtitle)]),
        drawing, .paragraph(note, class: "note"),
      ])
  }
}

extension [PageChart] {
  /// Of the latest publication; the same figures stand in the report's tables.
  func nodes(_ report: String) -> [MarkupNode] {
    guard !isEmpty else { return [] }
    return [
      .heading("Graphiques"),
      .element(
        .p, [], [.link("Les mêmes chiffres en tableaux, dans le rapport", to: report)]),
    ] + map(\.node)
  }
}
