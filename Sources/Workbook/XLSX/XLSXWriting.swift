import Markup

extension Workbook {
  /// The tables as an .xlsx file; the same tables give the same bytes. Every cell is text, so that none
  /// can become a formula. Rows are written one under the other, whatever their numbers.
  package func xlsx() throws(WorkbookRefusal) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheet }
    try checkSheetNames()
    var entries = XLSXParts(sheetNames: sheets.map(\.name)).entries(styles: XLSXStyle.part)
    for (index, sheet) in sheets.enumerated() {
      let part = try sheet.worksheetPart()
      entries.append(
        ZipEntry(name: "xl/worksheets/sheet\(index + 1).xml", content: Array(part.utf8)))
    }
    return try zipArchive(entries)
  }
}

/// Namespaces of ECMA-376.
enum XLSXName {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
