extension Workbook {
  /// Reads one table as in RFC 4180. The separator is a comma, the semicolon of French spreadsheets or
  /// a tab, whichever its header has most of.
  package init(
    csv text: String, name: String, separatorWhenNone: Unicode.Scalar = ","
  ) throws(WorkbookRefusal) {
    guard text.utf8.count <= WorkbookLimit.textBytes else { throw .textTooLong }
    var scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var reading = CSVReading(name: name, separator: csvSeparator(scalars) ?? separatorWhenNone)
    for scalar in scalars { try reading.read(scalar) }
    try reading.finish()
    self.init(sheets: [reading.sheet])
  }

  /// Reads a folder of tables, by file name. Files that are not CSV are ignored.
  package init(csvFolder files: [String: String]) throws(WorkbookRefusal) {
    self.init()
    for (file, text) in files.sorted(by: { $0.key < $1.key })
    where file.lowercased().hasSuffix(".csv") {
      guard sheets.count < WorkbookLimit.sheets else { throw .tooManySheets }
      sheets += try Workbook(csv: text, name: String(file.dropLast(4))).sheets
    }
  }
}

/// Returns nil when the header has one column only.
private func csvSeparator(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
  var counts: [Unicode.Scalar: Int] = [:]
  var isQuoted = false
  for scalar in text {
    if scalar == "\"" { isQuoted.toggle() }
    if isQuoted { continue }
    if scalar == "\n" || scalar == "\r" {
      // Empty rows above the header say nothing.
      if counts.isEmpty { continue }
      break
    }
    counts[scalar, default: 0] += 1
  }
  let separators: [Unicode.Scalar] = [",", ";", "\t"]
  return separators.filter { counts[$0] != nil }
    .max { counts[$0, default: 0] < counts[$1, default: 0] }
}

/// Reads scalar by scalar, because a combining mark after a quote would hide the quote.
private struct CSVReading {
  private(set) var sheet: Sheet
  private let separator: Unicode.Scalar
  private var row = SheetRow(number: 1, cells: [])
  private var cell = String.UnicodeScalarView()
  private var place = Place.start
  private var isAfterReturn = false

  private enum Place {
    case start
    case plain
    case quoted
    /// After a quote inside quotes, which ends the cell or is the first of two.
    case quote
  }

  init(name: String, separator: Unicode.Scalar) {
    sheet = Sheet(name: name)
    self.separator = separator
  }

  mutating func read(_ scalar: Unicode.Scalar) throws(WorkbookRefusal) {
    let isSecondOfBreak = isAfterReturn && scalar == "\n"
    isAfterReturn = scalar == "\r"
    switch (place, scalar) {
    case _ where isSecondOfBreak: break
    case (.quoted, "\""): place = .quote
    case (.quoted, "\r"): cell.append("\n")
    case (.quoted, _): cell.append(scalar)
    case (.start, "\""): place = .quoted
    case (.quote, "\""):
      cell.append(scalar)
      place = .quoted
    case (_, separator): try endCell()
    case (_, "\n"), (_, "\r"): try endRow()
    default:
      cell.append(scalar)
      place = .plain
    }
  }

  mutating func finish() throws(WorkbookRefusal) {
    guard place != .quoted else { throw .quoteUnclosed(sheet: sheet.name, row: row.number) }
    try endRow()
  }

  private mutating func endCell() throws(WorkbookRefusal) {
    guard row.cells.count < WorkbookLimit.cellsPerRow else {
      throw .tooManyCells(sheet: sheet.name, row: row.number)
    }
    guard cell.count <= WorkbookLimit.cellCharacters else {
      throw .cellTooLong(sheet: sheet.name, row: row.number)
    }
    row.cells.append(String(cell))
    cell = String.UnicodeScalarView()
    place = .start
  }

  private mutating func endRow() throws(WorkbookRefusal) {
    try endCell()
    while row.cells.last?.isEmpty == true { row.cells.removeLast() }
    if !row.cells.isEmpty {
      guard sheet.rows.count < WorkbookLimit.rowsPerSheet else {
        throw .tooManyRows(sheet: sheet.name)
      }
      sheet.rows.append(row)
    }
    row = SheetRow(number: row.number + 1, cells: [])
  }
}
