import Markup

extension Sheet {
  /// The header is bold and stays visible; columns are as wide as their text, up to a limit.
  func worksheetPart() throws(WorkbookRefusal) -> String {
    var part = XLSXName.declaration
    try MarkupNode.write(
      "worksheet", [MarkupAttribute("xmlns", XLSXName.main)], as: .xml, to: &part
    ) { part throws(WorkbookRefusal) in
      view.write(as: .xml, to: &part)
      columns?.write(as: .xml, to: &part)
      try MarkupNode.write("sheetData", [], as: .xml, to: &part) { part throws(WorkbookRefusal) in
        for (index, row) in rows.enumerated() { try write(row, place: index + 1, to: &part) }
      }
    }
    return part
  }

  private var view: MarkupNode {
    let pane = MarkupNode.element(
      "pane",
      [
        MarkupAttribute("ySplit", "1"), MarkupAttribute("topLeftCell", "A2"),
        MarkupAttribute("activePane", "bottomLeft"), MarkupAttribute("state", "frozen"),
      ], [])
    let view = MarkupNode.element("sheetView", [MarkupAttribute("workbookViewId", "0")], [pane])
    return .element("sheetViews", [], [view])
  }

  private func write(
    _ row: SheetRow, place: Int, to part: inout String
  ) throws(WorkbookRefusal) {
    guard row.cells.count <= WorkbookLimit.cellsPerRow else {
      throw .tooManyCells(sheet: name, row: row.number)
    }
    let style = place == 1 ? XLSXStyle.header : XLSXStyle.text
    try MarkupNode.write("row", [MarkupAttribute("r", "\(place)")], as: .xml, to: &part) {
      part throws(WorkbookRefusal) in
      for (column, text) in row.cells.enumerated() where !text.isEmpty {
        // Excel counts in UTF-16, and holds no more.
        guard text.utf16.count <= 32_767 else { throw .cellTooLong(sheet: name, row: row.number) }
        let reference = "\(CellReference.letters(column: column))\(place)"
        cell(text.escapedCell, at: reference, style: style).write(as: .xml, to: &part)
      }
    }
  }

  private func cell(_ text: String, at reference: String, style: Int) -> MarkupNode {
    let words = MarkupNode.element("t", [MarkupAttribute("xml:space", "preserve")], [.text(text)])
    return .element(
      "c",
      [
        MarkupAttribute("r", reference), MarkupAttribute("s", "\(style)"),
        MarkupAttribute("t", "inlineStr"),
      ], [.element("is", [], [words])])
  }

  private var columns: MarkupNode? {
    let count = rows.map(\.cells.count).max() ?? 0
    guard count > 0 else { return nil }
    return .element(
      "cols", [],
      (0..<count).map { column in
        let longest = rows.map { $0[column].count }.max() ?? 0
        return .element(
          "col",
          [
            MarkupAttribute("min", "\(column + 1)"), MarkupAttribute("max", "\(column + 1)"),
            MarkupAttribute("customWidth", "1"),
            MarkupAttribute("width", "\(min(60, max(10, longest + 2)))"),
            MarkupAttribute("style", "\(XLSXStyle.text)"),
          ], [])
      })
  }
}
