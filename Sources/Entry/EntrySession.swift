package import Monitoring

/// One sitting at a quarter: events in, notices and effects out. How it looks is left to those who
/// render it.
///
/// A change is announced as saved only after `effectDone` reports that it is on the disk.
package struct EntrySession: Sendable {
  package private(set) var sheet: EntrySheet
  package private(set) var mode = EntryMode.cell
  /// Index of the current cell; the number of cells once the last is passed.
  package private(set) var position = 0
  private var pending: PendingChange?
  private var history = EntryHistory()

  /// `lastTouched`: the last cell of a draft, after which to offer to go on.
  package init(_ sheet: EntrySheet, lastTouched: Cell? = nil) {
    self.sheet = sheet
    guard let lastTouched, let index = sheet.index(of: lastTouched) else { return }
    position = index + 1 < sheet.cells.count ? index + 1 : index
    if position > 0 { mode = .resuming }
  }

  /// Returns nil once the last cell is passed.
  package var cell: Cell? { sheet.cells.indices.contains(position) ? sheet.cells[position] : nil }

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
    let cell = pending.change.cell
    switch pending.kind {
    case .undo:
      history.recordUndo()
      return go(to: position, [.undone(cell)])
    case .redo:
      history.recordRedo()
      return go(to: position, [.redone(cell)])
    case .value, .reason, .comment: history.record(pending.change)
    }
    switch pending.kind {
    case .value: return settleValue([.saved(cell)])
    case .reason: return advance([.saved(cell)] + breakdownErrors)
    case .comment, .undo, .redo: return EntryResponse([.saved(cell)])
    }
  }

  /// The pending change could not be kept: the cell is what it was.
  package mutating func effectFailed() -> EntryResponse {
    if let pending { sheet.put(pending.change.former, in: pending.change.cell) }
    pending = nil
    return go(to: position, [.notSaved])
  }

  /// The service refused the sending: the draft stays and the entry goes on.
  package mutating func sendingRefused() -> EntryResponse { go(to: position) }
}

/// A change that is not yet on the disk.
private struct PendingChange: Sendable {
  enum Kind { case value, reason, comment, undo, redo }

  var change: CellChange
  var kind: Kind
}

// MARK: - Changes

extension EntrySession {
  private mutating func perform(
    _ entry: CellEntry?, in cell: Cell, as kind: PendingChange.Kind
  ) -> EntryResponse {
    pending = PendingChange(
      change: CellChange(cell: cell, former: sheet[cell], entry: entry), kind: kind)
    sheet.put(entry, in: cell)
    mode = .cell
    return EntryResponse(effect: entry.map(EntryEffect.save) ?? .erase(cell))
  }

  /// A new value needs a new reason; the comment stays.
  private mutating func enter(_ measured: Measured, formula: String?) -> EntryResponse {
    guard let cell else { return EntryResponse([.afterLastCell]) }
    let former = sheet[cell]
    if former?.measured == measured, former?.formula == formula { return settleValue([]) }
    let entry = CellEntry(
      cell: cell, measured: measured, comment: former?.comment, formula: formula)
    return perform(entry, in: cell, as: .value)
  }

  private mutating func chooseReading(_ index: Int) -> EntryResponse {
    guard case .choosing(let readings) = mode, readings.indices.contains(index) else {
      return EntryResponse()
    }
    return enter(readings[index], formula: nil)
  }

  private mutating func explain(
    _ purpose: ReasonPurpose, _ reason: Reason, text: String?
  ) -> EntryResponse {
    guard let cell else { return EntryResponse([.afterLastCell]) }
    var entry: CellEntry
    switch (purpose, sheet[cell]) {
    case (.missing(let missing), let former):
      entry = CellEntry(cell: cell, measured: .missing(missing), comment: former?.comment)
    case (.alert, let former?): entry = former
    case (.alert, nil): return go(to: position)
    }
    entry.reason = reason
    entry.reasonText = text
    return perform(entry, in: cell, as: .reason)
  }

  private mutating func comment(_ text: String) -> EntryResponse {
    guard let cell, var entry = sheet[cell] else { return EntryResponse([.noValueToCommentOn]) }
    entry.comment = text
    return perform(entry, in: cell, as: .comment)
  }

  private mutating func undo() -> EntryResponse {
    guard let change = history.lastDone else { return EntryResponse([.nothingToUndo]) }
    position = sheet.index(of: change.cell) ?? position
    return perform(change.former, in: change.cell, as: .undo)
  }

  private mutating func redo() -> EntryResponse {
    guard let change = history.lastUndone else { return EntryResponse([.nothingToRedo]) }
    position = sheet.index(of: change.cell) ?? position
    return perform(change.entry, in: change.cell, as: .redo)
  }
}

// MARK: - Position and questions

extension EntrySession {
  private mutating func ask(_ mode: EntryMode, _ notices: [EntryNotice] = []) -> EntryResponse {
    self.mode = mode
    return EntryResponse(notices)
  }

  private mutating func go(to index: Int, _ notices: [EntryNotice] = []) -> EntryResponse {
    position = min(max(index, 0), sheet.cells.count)
    return ask(.cell, notices + [.position])
  }

  private mutating func advance(_ notices: [EntryNotice]) -> EntryResponse {
    let rest = cell.flatMap { cell in
      sheet.announcedRest(after: cell).map { EntryNotice.rest($0, after: cell) }
    }
    return go(to: position + 1, notices + [rest].compactMap(\.self))
  }

  private mutating func goBack() -> EntryResponse {
    switch mode {
    case .cell, .resuming:
      position == 0 ? EntryResponse([.atFirstCell]) : go(to: position - 1)
    case .choosing, .alert, .reason, .reasonText, .settling, .confirming: go(to: position)
    }
  }

  /// After a value: its error, else its alert, else the next cell.
  private mutating func settleValue(_ notices: [EntryNotice]) -> EntryResponse {
    let findings = sheet.findings.filter { $0.cell == cell && $0.disaggregationID == nil }
    guard let finding = findings.first else { return advance(notices + breakdownErrors) }
    return ask(
      finding.severity == .alert ? .alert(finding) : .cell, notices + [.finding(finding)])
  }

  private var breakdownErrors: [EntryNotice] {
    cell.map { sheet.breakdownErrors(around: $0).map(EntryNotice.finding) } ?? []
  }

  private mutating func requestSending() -> EntryResponse {
    let findings = sheet.findings
    return findings.isEmpty
      ? ask(.confirming, [.summary]) : ask(.settling(findings), [.toSettle(findings)])
  }

  private mutating func goToFinding(_ index: Int) -> EntryResponse {
    guard case .settling(let findings) = mode, findings.indices.contains(index) else {
      return EntryResponse()
    }
    let finding = findings[index]
    guard let place = finding.cell.flatMap(sheet.index(of:)) else {
      return EntryResponse([.finding(finding)])
    }
    let response = go(to: place)
    guard finding.severity == .alert else { return response }
    return ask(.alert(finding), response.notices + [.finding(finding)])
  }
}
