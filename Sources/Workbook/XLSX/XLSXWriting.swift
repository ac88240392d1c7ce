extension Workbook {
  /// The same tables as an .xlsx file, the same bytes each time. Every cell is text, so that nothing
  /// in it can become a formula. Rows are written one under the other, whatever their numbers.
  package func xlsx() throws(WorkbookRefusal) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheet }
    try checkSheetNames()
    var entries = [
      ZipEntry(name: "[Content_Types].xml", content: Array(contentTypes.utf8)),
      ZipEntry(name: "_rels/.rels", content: Array(packageRelationships.utf8)),
      ZipEntry(name: "xl/workbook.xml", content: Array(workbookPart.utf8)),
      ZipEntry(name: "xl/_rels/workbook.xml.rels", content: Array(workbookRelationships.utf8)),
      ZipEntry(name: "xl/styles.xml", content: Array(XLSXStyle.part.utf8)),
    ]
    for (index, sheet) in sheets.enumerated() {
      let part = try sheet.worksheetPart()
      entries.append(
        ZipEntry(name: "xl/worksheets/sheet\(index + 1).xml", content: Array(part.utf8)))
    }
    return try zipArchive(entries)
  }

  private var contentTypes: String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let worksheets = sheets.indices.map { index in
      "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\""
        + " ContentType=\"\(main).worksheet+xml\"/>"
    }
    return """
      \(XLSXName.declaration)<Types xmlns="\(XLSXName.package)/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(main).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(main).styles+xml"/>\
      \(worksheets.joined())</Types>
      """
  }

  private var packageRelationships: String {
    """
    \(XLSXName.declaration)<Relationships xmlns="\(XLSXName.package)/relationships">\
    <Relationship Id="rId1" Type="\(XLSXName.relationships)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  }

  private var workbookPart: String {
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name.inXML)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return """
      \(XLSXName.declaration)<workbook xmlns="\(XLSXName.main)" \
      xmlns:r="\(XLSXName.relationships)"><sheets>\(entries.joined())</sheets></workbook>
      """
  }

  private var workbookRelationships: String {
    let worksheets = sheets.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(XLSXName.relationships)/worksheet\""
        + " Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    return """
      \(XLSXName.declaration)<Relationships xmlns="\(XLSXName.package)/relationships">\
      \(worksheets.joined())\
      <Relationship Id="rId\(sheets.count + 1)" Type="\(XLSXName.relationships)/styles" \
      Target="styles.xml"/></Relationships>
      """
  }
}

/// The words of ECMA-376 that say what a part is.
enum XLSXName {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
