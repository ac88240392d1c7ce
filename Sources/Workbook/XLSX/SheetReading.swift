func readSheet(
  _ package: XLSXPackage, _ entry: XLSXWorkbook.Entry, _ meaning: CellMeaning,
  _ budget: inout CellBudget
) throws(WorkbookRefusal) -> Sheet {
  var reading = SheetReading(name: entry.name, meaning: meaning)
  try package.read(entry.part) { event throws(WorkbookRefusal) in
    if let row = try reading.read(event) { try budget.spend(row.cells) }
  }
  return reading.sheet
}

/// Rows and cells are in order, but empty ones may be missing, and so may their references.
private struct SheetReading {
  private(set) var sheet: Sheet
  private let meaning: CellMeaning
  private var row = SheetRow(number: 0, cells: [])
  private var column = -1
  private var cell: RawCell?

  init(name: String, meaning: CellMeaning) {
    sheet = Sheet(name: name)
    self.meaning = meaning
  }

  /// Returns the row that has just ended, or nil when it is empty.
  mutating func read(_ event: XMLEvent) throws(WorkbookRefusal) -> SheetRow? {
    switch event {
    case .start(let element, let attributes):
      switch element.local {
      case "row": openRow(attributes)
      case "c": openCell(attributes)
      default: cell?.read(event)
      }
    case .text: cell?.read(event)
    case .end(let element):
      switch element.local {
      case "row": return try closeRow()
      case "c": try closeCell()
      default: cell?.read(event)
      }
    }
    return nil
  }

  private mutating func openRow(_ attributes: [XMLAttribute]) {
    let number = attributes.value("r").flatMap { Int($0) } ?? 0
    let isPossible = (1...CellReference.lastRow).contains(number)
    row = SheetRow(number: isPossible ? number : row.number + 1, cells: [])
    column = -1
  }

  private mutating func openCell(_ attributes: [XMLAttribute]) {
    column = attributes.value("r").flatMap(CellReference.column) ?? column + 1
    cell = RawCell(attributes)
  }

  private mutating func closeCell() throws(WorkbookRefusal) {
    guard let closed = cell.take() else { return }
    try place(meaning.text(of: closed))
    if let value = meaning.value(of: closed) { row.values[column] = value }
    if closed.isUncomputed { noteUncomputed() }
  }

  private mutating func closeRow() throws(WorkbookRefusal) -> SheetRow? {
    if row.cells.isEmpty { return nil }
    guard sheet.rows.count < WorkbookLimit.rowsPerSheet else {
      throw .tooManyRows(sheet: sheet.name)
    }
    sheet.rows.append(row)
    return row
  }

  private mutating func noteUncomputed() {
    guard sheet.uncomputedRows.last != row.number,
      sheet.uncomputedRows.count < WorkbookLimit.rowsPerSheet
    else { return }
    sheet.uncomputedRows.append(row.number)
  }

  private mutating func place(_ text: String) throws(WorkbookRefusal) {
    guard !text.isEmpty else { return }
    guard (0..<WorkbookLimit.cellsPerRow).contains(column) else {
      throw .tooManyCells(sheet: sheet.name, row: row.number)
    }
    // Letters are counted only where bytes leave a doubt.
    guard
      text.utf8.count <= WorkbookLimit.cellCharacters
        || text.unicodeScalars.count <= WorkbookLimit.cellCharacters
    else {
      throw .cellTooLong(sheet: sheet.name, row: row.number)
    }
    while row.cells.count <= column { row.cells.append("") }
    row.cells[column] = text
  }
}

/// `C7` is the third column, whose index is 2, of row 7.
enum CellReference {
  static let lastRow = 1_048_576

  static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
  }

  static func letters(column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
