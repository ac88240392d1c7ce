import Entry
import Synchronization

/// How wide the columns of a quarter are, worked out once: those of former quarters never change, the others
/// with a value.
final class GridWidths: Sendable {
  private struct Known {
    var past: [GridColumn: Int] = [:]
    var present: [GridColumn: Int] = [:]
    /// Of `present`.
    var contents: SheetContents?
  }

  private let known = Mutex(Known())

  func width(of column: GridColumn, in sheet: EntrySheet, _ measure: () -> Int) -> Int {
    known.withLock { known in
      if known.contents !== sheet.contents {
        known.present = [:]
        known.contents = sheet.contents
      }
      if let width = known.past[column] ?? known.present[column] { return width }
      let width = measure()
      if case .quarter = column {
        known.past[column] = width
      } else {
        known.present[column] = width
      }
      return width
    }
  }
}
