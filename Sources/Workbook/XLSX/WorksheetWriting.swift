extension Sheet {
  /// The header is bold and stays in sight; columns are as wide as their text, within reason.
  func worksheetPart() throws(WorkbookRefusal) -> String {
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      lines.append(try line(row, place: index + 1))
    }
    let frozen =
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    return """
      \(XLSXName.declaration)<worksheet xmlns="\(XLSXName.main)">\
      <sheetViews><sheetView workbookViewId="0">\(frozen)</sheetView></sheetViews>\
      \(columns)<sheetData>\(lines.joined())</sheetData></worksheet>
      """
  }

  private func line(_ row: SheetRow, place: Int) throws(WorkbookRefusal) -> String {
    guard row.cells.count <= WorkbookLimit.cellsPerRow else {
      throw .tooManyCells(sheet: name, row: row.number)
    }
    let style = place == 1 ? XLSXStyle.header : XLSXStyle.text
    var cells = ""
    for (column, text) in row.cells.enumerated() where !text.isEmpty {
      // Excel counts in UTF-16, and holds no more.
      guard text.utf16.count <= 32_767 else { throw .cellTooLong(sheet: name, row: row.number) }
      let reference = "\(CellReference.letters(column: column))\(place)"
      cells += "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is>"
      cells += "<t xml:space=\"preserve\">\(text.escapedCell.inXML)</t></is></c>"
    }
    return "<row r=\"\(place)\">\(cells)</row>"
  }

  private var columns: String {
    let count = rows.map(\.cells.count).max() ?? 0
    guard count > 0 else { return "" }
    let entries = (0..<count).map { column in
      let longest = rows.map { $0[column].count }.max() ?? 0
      return "<col min=\"\(column + 1)\" max=\"\(column + 1)\" customWidth=\"1\""
        + " width=\"\(min(60, max(10, longest + 2)))\" style=\"\(XLSXStyle.text)\"/>"
    }
    return "<cols>\(entries.joined())</cols>"
  }
}

/// The two looks of our cells. Their format is 49, text: what is typed in them later stays text too.
enum XLSXStyle {
  static let text = 1
  static let header = 2

  static let part = """
    \(XLSXName.declaration)<styleSheet xmlns="\(XLSXName.main)">\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
    applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
    applyFont="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    </styleSheet>
    """
}
