/// What a workbook may hold: a form comes from outside, and is read while others wait.
package enum WorkbookLimit {
  package static let textBytes = 2_000_000
  package static let sheets = 100
  package static let rowsPerSheet = 10_000
  package static let cellsPerRow = 200
  package static let cellCharacters = 20_000
  /// In all sheets together: a long text or a far column may cost its file a few bytes only.
  package static let cells = 500_000
  package static let cellBytes = 20_000_000
}

/// What a zip archive may hold, the defence against archives that inflate without end.
package enum ZipLimit {
  package static let entries = 200
  package static let bytes = 20_000_000
  package static let inflatedBytes = 20_000_000
  /// Inflated to deflated, of one entry and of all that are read.
  package static let ratio = 100
}
