package import Workbook

extension ImportedTable {
  /// The first sheet of a spreadsheet that names the columns; nil where none does.
  package static func reading(_ bytes: [UInt8]) throws(WorkbookRefusal) -> ImportedTable? {
    let workbook = try Workbook(spreadsheet: bytes, name: "saisie")
    return workbook.sheets.lazy.compactMap { sheet in
      ImportedTable(sheet.rows.map { Row(number: $0.number, cells: $0.cells) })
    }.first
  }
}
