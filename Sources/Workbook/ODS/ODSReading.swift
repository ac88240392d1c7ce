extension Workbook {
  /// Reads an .ods file: every table, each cell as its text, numbers as they are stored. OpenDocument 1.2
  /// and later.
  package init(ods bytes: [UInt8]) throws(WorkbookRefusal) {
    guard bytes.starts(with: Array("PK".utf8)) else { throw .notAWorkbook }
    let entries = try unzip(bytes) { $0 == "content.xml" || $0 == "mimetype" }
    guard let content = entries["content.xml"],
      entries["mimetype"].map({ $0.contains("opendocument.spreadsheet".utf8) }) ?? true
    else { throw .notAWorkbook }
    var reading = ODSReading()
    try readXML(
      content, refusing: { WorkbookRefusal.damagedPart("content.xml", $0) },
      { event throws(WorkbookRefusal) in try reading.read(event) })
    guard !reading.sheets.isEmpty else { throw .notAWorkbook }
    self.init(sheets: reading.sheets)
  }
}

/// Rows and cells that are alike are written once with their number; the empty ones after the last that
/// is filled go to the edge of the sheet, and are left out.
private struct ODSReading {
  private(set) var sheets: [Sheet] = []
  private var budget = CellBudget()
  private var rowNumber = 0
  private var row = SheetRow(number: 0, cells: [])
  private var rowRepeats = 1
  private var column = 0
  private var cellRepeats = 1
  private var value: String?
  private var paragraphs: [String] = []
  private var isInCell = false
  private var isInParagraph = false
  /// Notes of a cell are not its text.
  private var annotationDepth = 0

  mutating func read(_ event: XMLEvent) throws(WorkbookRefusal) {
    switch event {
    case .start(let element, let attributes): try start(element.local, attributes)
    case .text(let text):
      if isInParagraph, annotationDepth == 0 { paragraphs[paragraphs.count - 1] += text }
    case .end(let element): try end(element.local)
    }
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(WorkbookRefusal) {
    func attribute(_ local: String) -> String? {
      attributes.first { $0.name.local == local }?.value
    }
    switch name {
    case "table":
      guard sheets.count < WorkbookLimit.sheets else { throw .tooManySheets }
      sheets.append(Sheet(name: attribute("name") ?? ""))
      rowNumber = 0
    case "table-row":
      row = SheetRow(number: rowNumber + 1, cells: [])
      rowRepeats = attribute("number-rows-repeated").flatMap { Int($0) } ?? 1
      column = 0
    case "table-cell", "covered-table-cell":
      isInCell = true
      cellRepeats = attribute("number-columns-repeated").flatMap { Int($0) } ?? 1
      value = attribute("value") ?? attribute("date-value") ?? attribute("boolean-value")
      paragraphs = []
    case "annotation": annotationDepth += 1
    case "p" where isInCell && annotationDepth == 0:
      paragraphs.append("")
      isInParagraph = true
    case "s" where isInParagraph && annotationDepth == 0:
      let count = min(100, attribute("c").flatMap { Int($0) } ?? 1)
      paragraphs[paragraphs.count - 1] += String(repeating: " ", count: max(1, count))
    default: break
    }
  }

  private mutating func end(_ name: String) throws(WorkbookRefusal) {
    switch name {
    case "annotation": annotationDepth -= 1
    case "p" where annotationDepth == 0: isInParagraph = false
    case "table-cell", "covered-table-cell": try closeCell()
    case "table-row": try closeRow()
    default: break
    }
  }

  private mutating func closeCell() throws(WorkbookRefusal) {
    isInCell = false
    let text = value ?? paragraphs.joined(separator: "\n")
    defer { column += max(1, cellRepeats) }
    guard !text.isEmpty else { return }
    let last = column + max(1, cellRepeats)
    guard last <= WorkbookLimit.cellsPerRow else {
      throw .tooManyCells(sheet: sheets.last?.name ?? "", row: row.number)
    }
    guard text.unicodeScalars.count <= WorkbookLimit.cellCharacters else {
      throw .cellTooLong(sheet: sheets.last?.name ?? "", row: row.number)
    }
    while row.cells.count < column { row.cells.append("") }
    for _ in column..<last { row.cells.append(text) }
  }

  private mutating func closeRow() throws(WorkbookRefusal) {
    defer { rowNumber += max(1, rowRepeats) }
    guard !row.cells.isEmpty, !sheets.isEmpty else { return }
    for offset in 0..<max(1, rowRepeats) {
      guard sheets[sheets.count - 1].rows.count < WorkbookLimit.rowsPerSheet else {
        throw .tooManyRows(sheet: sheets[sheets.count - 1].name)
      }
      try budget.spend(row.cells)
      var copy = row
      copy.number += offset
      sheets[sheets.count - 1].rows.append(copy)
    }
  }
}
