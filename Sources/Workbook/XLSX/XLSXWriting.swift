import Markup

extension Workbook {
  /// The tables as an .xlsx file; the same tables give the same bytes. Every cell is text, so that none
  /// can become a formula. Rows are written one under the other, whatever their numbers.
  package func xlsx() throws(WorkbookRefusal) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheet }
    try checkSheetNames()
    var entries = [
      entry("[Content_Types].xml", contentTypes),
      entry("_rels/.rels", packageRelationships),
      entry("xl/workbook.xml", workbookPart),
      entry("xl/_rels/workbook.xml.rels", workbookRelationships),
      entry("xl/styles.xml", XLSXStyle.part),
    ]
    for (index, sheet) in sheets.enumerated() {
      let part = try sheet.worksheetPart()
      entries.append(
        ZipEntry(name: "xl/worksheets/sheet\(index + 1).xml", content: Array(part.utf8)))
    }
    return try zipArchive(entries)
  }

  private func entry(_ name: String, _ root: MarkupNode) -> ZipEntry {
    ZipEntry(name: name, content: Array((XLSXName.declaration + root.written(as: .xml)).utf8))
  }

  private var contentTypes: MarkupNode {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"),
    ].map { ending, type in
      MarkupNode.element(
        "Default", [MarkupAttribute("Extension", ending), MarkupAttribute("ContentType", type)], [])
    }
    let parts =
      [("workbook", "sheet.main"), ("styles", "styles")]
      + sheets.indices.map { ("worksheets/sheet\($0 + 1)", "worksheet") }
    let overrides = parts.map { name, type in
      MarkupNode.element(
        "Override",
        [
          MarkupAttribute("PartName", "/xl/\(name).xml"),
          MarkupAttribute("ContentType", "\(main).\(type)+xml"),
        ], [])
    }
    return .element(
      "Types", [MarkupAttribute("xmlns", "\(XLSXName.package)/content-types")],
      defaults + overrides)
  }

  private var packageRelationships: MarkupNode {
    relationships([("officeDocument", "xl/workbook.xml")])
  }

  private var workbookPart: MarkupNode {
    let entries = sheets.enumerated().map { index, sheet in
      MarkupNode.element(
        "sheet",
        [
          MarkupAttribute("name", sheet.name), MarkupAttribute("sheetId", "\(index + 1)"),
          MarkupAttribute("r:id", "rId\(index + 1)"),
        ], [])
    }
    return .element(
      "workbook",
      [
        MarkupAttribute("xmlns", XLSXName.main), MarkupAttribute("xmlns:r", XLSXName.relationships),
      ],
      [.element("sheets", [], entries)])
  }

  private var workbookRelationships: MarkupNode {
    relationships(
      sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("styles", "styles.xml")])
  }

  /// Numbered from `rId1`, in order.
  private func relationships(_ targets: [(kind: String, part: String)]) -> MarkupNode {
    .element(
      "Relationships", [MarkupAttribute("xmlns", "\(XLSXName.package)/relationships")],
      targets.enumerated().map { index, target in
        .element(
          "Relationship",
          [
            MarkupAttribute("Id", "rId\(index + 1)"),
            MarkupAttribute("Type", "\(XLSXName.relationships)/\(target.kind)"),
            MarkupAttribute("Target", target.part),
          ], [])
      })
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
