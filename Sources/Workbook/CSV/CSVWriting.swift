/// How cells are spelled in CSV.
package enum CSVSpelling: Sendable {
  /// Read back unchanged, as forms need.
  case exact
  /// For people who open an export in a spreadsheet: no cell can start a formula, and a byte order mark
  /// tells Excel that the file is UTF-8.
  case safeForSpreadsheets
}

extension Workbook {
  /// The text of one file per sheet, by file name: `survey.csv`.
  package func csvFiles(
    _ spelling: CSVSpelling = .exact
  ) throws(WorkbookRefusal) -> [String: String] {
    try checkSheetNames()
    return Dictionary(
      sheets.map { ("\($0.name).csv", $0.csv(spelling)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Sheet {
  /// Each line has as many cells as the longest row.
  package func csv(_ spelling: CSVSpelling = .exact) -> String {
    let count = rows.map(\.cells.count).max() ?? 0
    let lines = rows.map { row in
      (0..<count).map { row[$0].inCSV(spelling) }.joined(separator: ",") + "\n"
    }
    return (spelling == .safeForSpreadsheets ? "\u{FEFF}" : "") + lines.joined()
  }
}

extension String {
  fileprivate func inCSV(_ spelling: CSVSpelling) -> String {
    let isDisarmed = spelling == .safeForSpreadsheets && startsFormula
    let text = isDisarmed ? "'" + self : self
    guard text.unicodeScalars.contains(where: { ",;\t\"\n\r\u{FEFF}".unicodeScalars.contains($0) })
    else { return text }
    // Scalars, not characters: a mark that follows a quote must not hide the quote.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }

  /// See OWASP, “CSV injection”. A negative number starts with a sign and is not a formula.
  private var startsFormula: Bool {
    guard let first = unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return wholeMatch(of: /[+-][0-9]+([.,][0-9]+)?/) == nil
  }
}
