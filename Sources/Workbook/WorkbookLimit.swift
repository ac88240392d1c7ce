/// Limits on a workbook, which comes from outside and is read while other requests wait.
package enum WorkbookLimit {
  package static let textBytes = 10_000_000
  package static let sheets = 100
  package static let rowsPerSheet = 60_000
  package static let cellsPerRow = 200
  package static let cellCharacters = 20_000
  /// In all sheets together, since a long text or a distant column may take few bytes in the file.
  package static let cells = 1_000_000
  package static let cellBytes = 30_000_000
}

/// Limits on a zip archive, against those that inflate without end.
package enum ZipLimit {
  package static let entries = 200
  package static let bytes = 20_000_000
  package static let inflatedBytes = 60_000_000
  /// Of inflated to deflated size, for one entry and for all that are read.
  package static let ratio = 100
}
