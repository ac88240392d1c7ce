/// Tables of text, as a spreadsheet or a Markdown page holds them. Nothing is interpreted here.
package struct Workbook: Sendable, Hashable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet] = []) {
    self.sheets = sheets
  }

  /// The first sheet of that name, whatever its case: people write `Survey` as often as `survey`.
  package func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

package struct Sheet: Sendable, Hashable {
  package var name: String
  package var rows: [SheetRow]
  /// Rows with a formula whose value the file does not hold: the program that wrote it did not
  /// compute it.
  package var uncomputedRows: [Int] = []

  package init(name: String, rows: [SheetRow] = []) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a table.
package struct SheetRow: Sendable, Hashable {
  /// Where its author finds it, from 1: the line of the file in Markdown.
  package var number: Int
  package var cells: [String]

  package init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// The text under a column, empty where the row is shorter than its header.
  package subscript(column: Int) -> String {
    cells.indices.contains(column) ? cells[column] : ""
  }
}
