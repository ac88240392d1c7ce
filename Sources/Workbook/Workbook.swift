/// Tables of text, as in a spreadsheet or a Markdown file. Cells are not interpreted.
package struct Workbook: Sendable, Hashable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet] = []) {
    self.sheets = sheets
  }

  /// The first sheet of that name, ignoring case: people write `Survey` as often as `survey`.
  package func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

package struct Sheet: Sendable, Hashable {
  package var name: String
  package var rows: [SheetRow]
  /// Rows with a formula whose value is not in the file, because the program that wrote it did not
  /// compute it.
  package var uncomputedRows: [Int] = []

  package init(name: String, rows: [SheetRow] = []) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a table.
package struct SheetRow: Sendable, Hashable {
  /// The row number that its author sees, from 1; in Markdown, the line of the file.
  package var number: Int
  package var cells: [String]

  package init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// The text in a column, empty when the row is shorter than its header.
  package subscript(column: Int) -> String {
    cells.indices.contains(column) ? cells[column] : ""
  }
}
