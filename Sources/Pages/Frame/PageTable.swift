import Markup

/// A table with a caption, heads of columns and of rows.
struct PageTable {
  struct Cell {
    var nodes: [MarkupNode]
    var mark: String?

    static func text(_ text: String, mark: String? = nil) -> Cell {
      Cell(nodes: text.isEmpty ? [] : [.text(text)], mark: mark)
    }

    static func link(_ text: String, to address: String, mark: String? = nil) -> Cell {
      Cell(nodes: [.link(text, to: address)], mark: mark)
    }

    /// Digits stand under digits.
    static func number(_ text: String) -> Cell { .text(text, mark: "number") }
  }

  var caption: String
  var heads: [String]
  /// The first cell of each names its row.
  var rows: [[Cell]]

  /// Can be scrolled by keyboard where the screen is narrow.
  var node: MarkupNode {
    .element(
      .div,
      [
        MarkupAttribute("class", "table"), MarkupAttribute("role", "region"),
        MarkupAttribute("aria-label", caption), MarkupAttribute("tabindex", "0"),
      ],
      [
        .element(
          .table, [],
          [
            .element(.caption, [], [.text(caption)]),
            .element(.thead, [], [.element(.tr, [], heads.map { head($0, scope: "col") })]),
            .element(.tbody, [], rows.map(row)),
          ])
      ])
  }

  private func head(_ text: String, scope: String) -> MarkupNode {
    .element(.th, [MarkupAttribute("scope", scope)], [.text(text)])
  }

  private func row(_ cells: [Cell]) -> MarkupNode {
    .element(
      .tr, [],
      cells.enumerated().map { number, cell in
        let marks = cell.mark.map { [MarkupAttribute("class", $0)] } ?? []
        return number == 0
          ? .element(.th, [MarkupAttribute("scope", "row")] + marks, cell.nodes)
          : .element(.td, marks, cell.nodes)
      })
  }
}
