import Markup

/// A table of a report, with what makes it readable on a narrow screen and by a screen reader.
struct HTMLTable {
  let table: Table

  /// From this many rows on, a printed table may be cut between pages.
  private static let longTable = 16

  var node: MarkupNode {
    let length = table.rows.count >= Self.longTable ? " long" : ""
    let note = table.note.map { [MarkupNode.paragraph($0, class: "note")] } ?? []
    return .element(
      .div,
      [
        MarkupAttribute("class", "table\(length)"), MarkupAttribute("tabindex", "0"),
        MarkupAttribute("role", "region"), MarkupAttribute("aria-labelledby", captionID),
      ], [.lineFeed] + HTMLWriter.lines([grid] + note))
  }

  private var captionID: String { "\(table.id)-c" }

  private var grid: MarkupNode {
    let width = table.columns.count > 3 ? [MarkupAttribute("class", "wide")] : []
    let caption = MarkupNode.element(
      .caption, [MarkupAttribute("id", captionID)], [.element(.span, [], [.text(table.caption)])])
    let heads = table.columns.map { column in
      MarkupNode.element(
        .th, [MarkupAttribute("scope", "col")] + classes(column.isNumeric ? ["number"] : []),
        [.text(column.title)])
    }
    return .element(
      .table, [MarkupAttribute("id", table.id)] + width,
      [.lineFeed]
        + HTMLWriter.lines([
          caption, .element(.colgroup, [], columns),
          .element(.thead, [], [.element(.tr, [], heads)]),
          .element(.tbody, [], [.lineFeed] + HTMLWriter.lines(table.rows.map(row))),
        ]))
  }

  private var columns: [MarkupNode] {
    let sum = max(1, table.columns.reduce(0) { $0 + $1.weight })
    return table.columns.map { column in
      .element(.col, [MarkupAttribute("style", "width:\(column.weight * 100 / sum)%")], [])
    }
  }

  private func row(_ cells: [Table.Cell]) -> MarkupNode {
    .element(
      .tr, [],
      cells.enumerated().map { index, cell in
        let isNumeric = index < table.columns.count && table.columns[index].isNumeric
        let attributes = classes(
          (isNumeric ? ["number"] : []) + (cell.tone == .plain ? [] : [cell.tone.rawValue]))
        let detail = cell.detail.map { [MarkupNode.span($0, class: "detail")] } ?? []
        let content = [.text(cell.text)] + detail
        return index == 0
          ? .element(.th, [MarkupAttribute("scope", "row")] + attributes, content)
          : .element(.td, attributes, content)
      })
  }

  private func classes(_ names: [String]) -> [MarkupAttribute] {
    names.isEmpty ? [] : [MarkupAttribute("class", names.joined(separator: " "))]
  }
}
