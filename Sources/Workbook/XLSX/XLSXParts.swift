import Markup

/// What an .xlsx file holds beside its sheets.
struct XLSXParts {
  let sheetNames: [String]
  /// By the place of the sheet, the rows that are printed again on each page.
  var repeatedRows: [Int: Int] = [:]

  init(sheetNames: [String]) { self.sheetNames = sheetNames }

  func entries(styles: MarkupNode) -> [ZipEntry] {
    [
      entry("[Content_Types].xml", contentTypes),
      entry("_rels/.rels", packageRelationships),
      entry("xl/workbook.xml", workbookPart),
      entry("xl/_rels/workbook.xml.rels", workbookRelationships),
      entry("xl/styles.xml", styles),
    ]
  }

  /// Names that spreadsheets know: what is printed again on each page.
  private var names: [MarkupNode] {
    guard !repeatedRows.isEmpty else { return [] }
    let titles = repeatedRows.sorted { $0.key < $1.key }.map { index, rows in
      MarkupNode.element(
        "definedName",
        [
          MarkupAttribute("name", "_xlnm.Print_Titles"),
          MarkupAttribute("localSheetId", "\(index)"),
        ], [.text("'\(sheetNames[index].replacing("'", with: "''"))'!$1:$\(rows)")])
    }
    return [.element("definedNames", [], titles)]
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
      + sheetNames.indices.map { ("worksheets/sheet\($0 + 1)", "worksheet") }
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
    let entries = sheetNames.enumerated().map { index, name in
      MarkupNode.element(
        "sheet",
        [
          MarkupAttribute("name", name), MarkupAttribute("sheetId", "\(index + 1)"),
          MarkupAttribute("r:id", "rId\(index + 1)"),
        ], [])
    }
    return .element(
      "workbook",
      [
        MarkupAttribute("xmlns", XLSXName.main), MarkupAttribute("xmlns:r", XLSXName.relationships),
      ],
      [.element("sheets", [], entries)] + names)
  }

  private var workbookRelationships: MarkupNode {
    relationships(
      sheetNames.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
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
