import Writing

/// Tables of text, as in a spreadsheet or a Markdown file. Cells are not interpreted.
package struct Workbook: Sendable, Hashable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet] = []) {
    self.sheets = sheets
  }

  /// The first sheet of that name, ignoring case and stray spaces: people write `Survey` as often as
  /// `survey`, and a space at the end is not seen.
  package func sheet(named name: String) -> Sheet? {
    sheets.first { $0.plainName == name.lowercased() }
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

  /// In lower case, without what is not seen around it; blanks inside count as one `_`.
  package var plainName: String {
    let words = name.lowercased().unicodeScalars.split {
      $0 == "_" || $0.isInvisible || $0.properties.isWhitespace
    }
    return words.map { String($0) }.joined(separator: "_")
  }
}

/// One row of a table.
package struct SheetRow: Sendable, Hashable {
  /// The row number that its author sees, from 1; in Markdown, the line of the file.
  package var number: Int
  package var cells: [String]
  /// By column: the number of a cell that shows it with a unit, `0.25` for « 25 % ».
  package var values: [Int: String] = [:]

  package init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// The text in a column, empty when the row is shorter than its header.
  package subscript(column: Int) -> String {
    cells.indices.contains(column) ? cells[column] : ""
  }
}
