import Foundation
package import Monitoring

/// A cell that a draft changes and that somebody sent otherwise since the draft was begun.
package struct CellConflict: Sendable, Hashable {
  package var cell: Cell
  /// As the draft found it; nil: empty.
  package var base: CellEntry?
  /// Nil: the draft empties it.
  package var mine: CellEntry?
  package var theirs: CellEntry
  /// The sending that brought theirs.
  package var sending: QuarterHistory.Version?
}

extension EntrySheet {
  /// In reading order. What only one side changed is no conflict: it stays, or comes.
  /// - Parameter version: the one that the draft was begun on.
  package func conflicts(since version: Int, in history: QuarterHistory) -> [CellConflict] {
    changes.compactMap { change in
      guard let now = history.observation(of: change.cell, asOf: quarterReport.version),
        now.version > version
      else { return nil }
      let base = history.observation(of: change.cell, asOf: version)?.entry
      guard base != now.entry else { return nil }
      return CellConflict(
        cell: change.cell, base: base, mine: change.entry, theirs: now.entry,
        sending: history.versions.first { $0.number == now.version })
    }
  }
}
