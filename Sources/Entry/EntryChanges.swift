import Monitoring

/// What a sitting changes.
extension EntrySession {
  private mutating func perform(
    _ entry: CellEntry, as kind: PendingChange.Kind
  ) -> EntryResponse {
    perform([change(to: entry)], as: kind)
  }

  private func change(to entry: CellEntry) -> CellChange {
    CellChange(cell: entry.cell, former: sheet[entry.cell], entry: entry)
  }

  /// A new value needs a new reason; the comment stays.
  mutating func enter(_ measured: Measured, formula: String?) -> EntryResponse {
    guard let cell else { return EntryResponse([.afterLastCell]) }
    let former = sheet[cell]
    if former?.measured == measured, former?.formula == formula { return settleValue([]) }
    let entry = CellEntry(
      cell: cell, measured: measured, comment: former?.comment, formula: formula)
    return perform(entry, as: .value)
  }

  mutating func chooseReading(_ index: Int) -> EntryResponse {
    guard case .choosing(let readings) = mode, readings.indices.contains(index) else {
      return EntryResponse()
    }
    return enter(readings[index], formula: nil)
  }

  mutating func explain(
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
    return perform(entry, as: .reason)
  }

  mutating func comment(_ text: String) -> EntryResponse {
    guard let cell, var entry = sheet[cell] else { return EntryResponse([.noValueToCommentOn]) }
    entry.comment = text
    return perform(entry, as: .comment)
  }

  mutating func acceptBatch() -> EntryResponse {
    guard case .batch(let batch) = mode else { return EntryResponse() }
    let changes = batch.entries.compactMap { entry -> CellChange? in
      let entry = sheet.keeping(entry)
      return sheet[entry.cell] == entry ? nil : change(to: entry)
    }
    guard !changes.isEmpty else { return go(to: position, [.batchDropped]) }
    return perform(changes, as: .batch)
  }

  mutating func clear() -> EntryResponse {
    guard let cell, sheet[cell] != nil else { return go(to: position) }
    guard sheet.received(cell) == nil else { return EntryResponse([.sentAlready]) }
    return perform([CellChange(cell: cell, former: sheet[cell], entry: nil)], as: .clearing)
  }

  mutating func undo() -> EntryResponse {
    guard let changes = history.lastDone else { return EntryResponse([.nothingToUndo]) }
    let former = changes.map {
      CellChange(cell: $0.cell, former: sheet[$0.cell], entry: $0.former)
    }
    return performAgain(former, as: .undo)
  }

  mutating func redo() -> EntryResponse {
    guard let changes = history.lastUndone else { return EntryResponse([.nothingToRedo]) }
    let again = changes.map { CellChange(cell: $0.cell, former: sheet[$0.cell], entry: $0.entry) }
    return performAgain(again, as: .redo)
  }

  private mutating func performAgain(
    _ changes: [CellChange], as kind: PendingChange.Kind
  ) -> EntryResponse {
    position = changes.first.flatMap { sheet.index(of: $0.cell) } ?? position
    return perform(changes, as: kind)
  }
}
