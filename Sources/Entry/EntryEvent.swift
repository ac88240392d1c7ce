package import Monitoring

/// What a holder does, whatever she does it with.
package enum EntryEvent: Sendable, Hashable {
  /// Goes on where the draft stopped, or at the first cell.
  case resume(Bool)
  /// Leaves the cell as it is and goes to the next.
  case keep
  /// `formula`: what the value was computed from, as typed.
  case enter(Measured, formula: String?)
  /// What was typed can be read in several ways.
  case offerReadings([Measured])
  case chooseReading(Int)
  /// A missing value, whose reason is still to be given.
  case enterMissing(Missing)
  case askReason(ReasonPurpose)
  case askReasonText(ReasonPurpose)
  /// `text`: the words of the reason `other`.
  case explain(ReasonPurpose, Reason, text: String?)
  case comment(String)
  /// Several entries at once, to be looked at before they are made.
  case propose(EntryBatch)
  case acceptBatch
  /// Empties the cell, if nothing was sent of it yet.
  case clear
  case undo
  case redo
  /// Out of a question to its cell; from a cell to the one before.
  case goBack
  case go(to: Int)
  case requestSending
  /// To the cell of one of the findings that keep the quarter from being sent.
  case goToFinding(Int)
  case confirmSending
}

/// What a reason is asked for.
package enum ReasonPurpose: Sendable, Hashable {
  /// The unusual value of the current cell.
  case alert
  case missing(Missing)
}

/// What is being asked of the holder.
package enum EntryMode: Sendable, Hashable {
  /// Whether to go on where the draft stopped.
  case resuming
  /// A value for the current cell.
  case cell
  case choosing([Measured])
  case alert(Finding)
  case reason(ReasonPurpose)
  case reasonText(ReasonPurpose)
  /// Whether to make these entries.
  case batch(EntryBatch)
  case settling([Finding])
  case confirming
}

/// What the shell has to do; its result comes back as `EntrySession.effectDone` or `effectFailed`.
package enum EntryEffect: Sendable, Hashable {
  case save(CellEntry)
  case erase(Cell)
  /// Several cells, all of them or none.
  case change([CellChange])
  case submit
}

/// What there is to tell, in order.
package enum EntryNotice: Sendable, Hashable {
  case saved(Cell)
  case undone(Cell)
  case redone(Cell)
  case notSaved
  case finding(Finding)
  /// What the categories of a breakdown leave of its total; the cell is the last category.
  case rest(Measured, after: Cell)
  /// The current cell, or the end of the sheet.
  case position
  case readings([Measured])
  case missing(Missing)
  /// What would be made, and what is refused.
  case batch(EntryBatch)
  case batchDropped
  case batchSaved(count: Int, findings: [Finding])
  case toSettle([Finding])
  case summary
  case atFirstCell, afterLastCell, noValueToCommentOn, nothingToUndo, nothingToRedo
  /// What was sent can be replaced, and not withdrawn.
  case sentAlready
}

package struct EntryResponse: Sendable, Hashable {
  package var notices: [EntryNotice]
  package var effect: EntryEffect?

  init(_ notices: [EntryNotice] = [], effect: EntryEffect? = nil) {
    self.notices = notices
    self.effect = effect
  }
}
