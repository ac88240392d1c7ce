package import Monitoring

/// One sitting at a quarter: events in, notices and effects out. How it looks is left to those who
/// render it.
///
/// A change is announced as saved only after `effectDone` reports that it is on the disk.
package struct EntrySession: Sendable {
  package private(set) var sheet: EntrySheet
  package internal(set) var mode = EntryMode.cell
  /// Index of the current cell; the number of cells once the last is passed.
  package internal(set) var position = 0
  private var pending: PendingChange?
  private(set) var history = EntryHistory()

  /// `lastTouched`: the last cell of a draft, after which to offer to go on.
  package init(_ sheet: EntrySheet, lastTouched: Cell? = nil) {
    self.sheet = sheet
    guard let lastTouched, let index = sheet.index(of: lastTouched) else { return }
    position = index + 1 < sheet.cells.count ? index + 1 : index
    if position > 0 { mode = .resuming }
  }

  /// Returns nil once the last cell is passed.
  package var cell: Cell? { sheet.cells.indices.contains(position) ? sheet.cells[position] : nil }

  /// What this sitting changed in a cell, the first change first; what was undone is not there.
  package func changes(of cell: Cell) -> [CellChange] { history.changes(of: cell) }

  package mutating func handle(_ event: EntryEvent) -> EntryResponse {
    switch event {
    case .resume(let whereStopped): return go(to: whereStopped ? position : 0)
    case .keep: return advance([])
    case .enter(let measured, let formula): return enter(measured, formula: formula)
    case .offerReadings(let readings): return ask(.choosing(readings), [.readings(readings)])
    case .chooseReading(let index): return chooseReading(index)
    case .enterMissing(let missing):
      guard cell != nil else { return EntryResponse([.afterLastCell]) }
      return ask(.reason(.missing(missing)), [.missing(missing)])
    case .askReason(let purpose): return ask(.reason(purpose))
    case .askReasonText(let purpose): return ask(.reasonText(purpose))
    case .explain(let purpose, let reason, let text): return explain(purpose, reason, text: text)
    case .comment(let text): return comment(text)
    case .propose(let batch): return ask(.batch(batch), [.batch(batch)])
    case .acceptBatch: return acceptBatch()
    case .clear: return clear()
    case .undo: return undo()
    case .redo: return redo()
    case .goBack: return goBack()
    case .go(let index): return go(to: index)
    case .requestSending: return requestSending()
    case .goToFinding(let index): return goToFinding(index)
    case .confirmSending: return EntryResponse(effect: .submit)
    }
  }

  /// The pending change is on the disk.
  package mutating func effectDone() -> EntryResponse {
    guard let pending else { return EntryResponse() }
    self.pending = nil
    let cells = pending.changes.map(\.cell)
    switch pending.kind {
    case .undo:
      history.recordUndo()
      return go(to: position, cells.map(EntryNotice.undone))
    case .redo:
      history.recordRedo()
      return go(to: position, cells.map(EntryNotice.redone))
    case .value, .reason, .comment, .clearing, .batch: history.record(pending.changes)
    }
    let saved = cells.map(EntryNotice.saved)
    switch pending.kind {
    case .value: return settleValue(saved)
    case .reason: return advance(saved + breakdownErrors)
    case .batch: return settleBatch(cells)
    case .comment, .clearing, .undo, .redo: return EntryResponse(saved)
    }
  }

  /// The pending change could not be kept: its cells are what they were.
  package mutating func effectFailed() -> EntryResponse {
    sheet.put((pending?.changes ?? []).map { ($0.cell, $0.former) })
    pending = nil
    return go(to: position, [.notSaved])
  }

  /// The service refused the sending: the draft stays and the entry goes on.
  package mutating func sendingRefused() -> EntryResponse { go(to: position) }

  /// One effect for all the changes, which are in the sheet until it failed.
  mutating func perform(_ changes: [CellChange], as kind: PendingChange.Kind) -> EntryResponse {
    pending = PendingChange(changes: changes, kind: kind)
    sheet.put(changes.map { ($0.cell, $0.entry) })
    mode = .cell
    guard changes.count == 1, let change = changes.first else {
      return EntryResponse(effect: .change(changes))
    }
    return EntryResponse(effect: change.entry.map(EntryEffect.save) ?? .erase(change.cell))
  }
}

/// Changes that are not yet on the disk.
struct PendingChange: Sendable {
  enum Kind { case value, reason, comment, clearing, batch, undo, redo }

  var changes: [CellChange]
  var kind: Kind
}
