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
            .element(.thead, [], [.element(.tr, [], heads.enumerated().map(head))]),
            .element(.tbody, [], rows.map(row)),
          ])
      ])
  }

  /// Over digits where the whole column is of digits.
  private func head(_ column: Int, _ text: String) -> MarkupNode {
    let isNumeric = rows.allSatisfy { $0.indices.contains(column) && $0[column].mark == "number" }
    let marks = isNumeric && !rows.isEmpty ? [MarkupAttribute("class", "number")] : []
    return .element(.th, [MarkupAttribute("scope", "col")] + marks, [.text(text)])
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
