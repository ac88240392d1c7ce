/// Why a workbook cannot be read or written.
package enum WorkbookRefusal: Error, Hashable {
  // A text too many.
  case textTooLong
  case tooManySheets
  case tooManyRows(sheet: String)
  case tooManyCells(sheet: String, row: Int)
  case cellTooLong(sheet: String, row: Int)
  case tooManyCellsInAll

  // A text that is not a table.
  /// Two tables have the same heading, and we cannot guess which one counts.
  case sheetTwice(sheet: String, row: Int)
  case quoteUnclosed(sheet: String, row: Int)
  case notUTF8

  // A file that is not a workbook.
  case notAWorkbook
  case oldExcel
  case openDocument
  case binaryExcel
  case passwordProtected
  case damaged
  case damagedPart(String, XMLRefusal)
  case archiveTooLarge
  case tooManyEntries
  case inflatesTooMuch

  // A workbook that cannot be written.
  case sheetName(String)
  case noSheet
  case notWritten
}
