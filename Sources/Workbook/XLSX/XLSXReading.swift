extension Workbook {
  /// Reads an .xlsx file: every worksheet, hidden ones too, each cell as the text that a person
  /// sees in it. Formulas give their last value. ECMA-376, transitional or strict.
  package init(xlsx bytes: [UInt8]) throws(WorkbookRefusal) {
    let package = try XLSXPackage(bytes)
    let workbook = try XLSXWorkbook(package)
    var budget = CellBudget()
    let meaning = CellMeaning(
      strings: try workbook.strings.map { part throws(WorkbookRefusal) in
        try sharedStrings(package, part)
      } ?? [],
      formats: try workbook.styles.map { part throws(WorkbookRefusal) in
        try numberFormats(package, part)
      } ?? [],
      countsFrom1904: workbook.countsFrom1904)
    self.init()
    for entry in workbook.sheets {
      sheets.append(try readSheet(package, entry, meaning, &budget))
    }
  }
}

/// What the sheets not yet read may still hold together.
struct CellBudget {
  private var cells = WorkbookLimit.cells
  private var bytes = WorkbookLimit.cellBytes

  mutating func spend(_ row: [String]) throws(WorkbookRefusal) {
    cells -= row.count
    for cell in row { bytes -= cell.utf8.count }
    guard cells >= 0, bytes >= 0 else { throw .tooManyCellsInAll }
  }
}
