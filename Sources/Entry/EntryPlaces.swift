import Monitoring

/// Where a sitting is, and what it asks.
extension EntrySession {
  mutating func ask(_ mode: EntryMode, _ notices: [EntryNotice] = []) -> EntryResponse {
    self.mode = mode
    return EntryResponse(notices)
  }

  mutating func go(to index: Int, _ notices: [EntryNotice] = []) -> EntryResponse {
    position = min(max(index, 0), sheet.cells.count)
    return ask(.cell, notices + [.position])
  }

  mutating func advance(_ notices: [EntryNotice]) -> EntryResponse {
    let rest = cell.flatMap { cell in
      sheet.announcedRest(after: cell).map { EntryNotice.rest($0, after: cell) }
    }
    return go(to: position + 1, notices + [rest].compactMap(\.self))
  }

  mutating func goBack() -> EntryResponse {
    switch mode {
    case .cell, .resuming:
      position == 0 ? EntryResponse([.atFirstCell]) : go(to: position - 1)
    case .batch: go(to: position, [.batchDropped])
    case .choosing, .alert, .reason, .reasonText, .settling, .confirming: go(to: position)
    }
  }

  /// After a value: its error, else its alert, else the next cell.
  mutating func settleValue(_ notices: [EntryNotice]) -> EntryResponse {
    let findings = sheet.findings.filter { $0.cell == cell && $0.disaggregationID == nil }
    guard let finding = findings.first else { return advance(notices + breakdownErrors) }
    return ask(
      finding.severity == .alert ? .alert(finding) : .cell, notices + [.finding(finding)])
  }

  /// After a batch: what is wrong with its cells, then the cell after the last of them.
  mutating func settleBatch(_ cells: [Cell]) -> EntryResponse {
    let changed = Set(cells)
    let totals = Set(cells.map { Cell(indicatorID: $0.indicatorID) })
    let findings = sheet.findings.filter { finding in
      guard let cell = finding.cell else { return false }
      return finding.disaggregationID == nil ? changed.contains(cell) : totals.contains(cell)
    }
    let last = cells.compactMap(sheet.index(of:)).max()
    return go(
      to: last.map { $0 + 1 } ?? position, [.batchSaved(count: cells.count, findings: findings)])
  }

  var breakdownErrors: [EntryNotice] {
    cell.map { sheet.breakdownErrors(around: $0).map(EntryNotice.finding) } ?? []
  }

  mutating func requestSending() -> EntryResponse {
    let findings = sheet.findings
    return findings.isEmpty
      ? ask(.confirming, [.summary]) : ask(.settling(findings), [.toSettle(findings)])
  }

  mutating func goToFinding(_ index: Int) -> EntryResponse {
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
