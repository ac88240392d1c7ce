@testable import Workbook

/// An .xlsx file out of hand-written parts, as other programs write them.
struct XLSXParts {
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// What stands in `workbook` before the sheets.
  var properties = ""
  /// What stands in `sheetData`, for each sheet.
  var sheets: [String] = []
  /// What stands in `sst`.
  var strings: String?
  /// What stands in `styleSheet`.
  var styles: String?
  var others: [ZipEntry] = []

  var entries: [ZipEntry] {
    let root = relationshipList([("officeDocument", "xl/workbook.xml")])
    let parts =
      sheets.indices.map { ("worksheet", "worksheets/s\($0).xml") }
      + [("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml")]
    let list = sheets.indices.map { "<sheet name='s\($0)' sheetId='\($0 + 1)' r:id='r\($0)'/>" }
    let book =
      "<workbook xmlns='\(main)' xmlns:r='\(relationships)'>\(properties)"
      + "<sheets>\(list.joined())</sheets></workbook>"
    let worksheets = sheets.enumerated().map { index, rows in
      entry(
        "xl/worksheets/s\(index).xml",
        "<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData></worksheet>")
    }
    return [
      entry("[Content_Types].xml", "<Types/>"), entry("_rels/.rels", root),
      entry("xl/workbook.xml", book), entry("xl/_rels/workbook.xml.rels", relationshipList(parts)),
    ] + worksheets
      + (strings.map { [entry("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\($0)</sst>")] } ?? [])
      + (styles.map { [entry("xl/styles.xml", "<styleSheet xmlns='\(main)'>\($0)</styleSheet>")] }
        ?? [])
      + others
  }

  func bytes() throws -> [UInt8] {
    try zipArchive(entries)
  }

  /// The cells of the first sheet, row by row.
  func cells() throws -> [[String]] {
    try Workbook(xlsx: bytes()).sheets.first?.rows.map(\.cells) ?? []
  }

  private func relationshipList(_ parts: [(kind: String, target: String)]) -> String {
    let list = parts.enumerated().map { index, part in
      "<Relationship Id='r\(index)' Type='\(relationships)/\(part.kind)' Target='\(part.target)'/>"
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }
}

func entry(_ name: String, _ content: String) -> ZipEntry {
  ZipEntry(name: name, content: Array(content.utf8))
}
