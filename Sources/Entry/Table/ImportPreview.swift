package import Monitoring

/// What a filled table would make of a quarter, before anything is sent.
package struct ImportPreview: Sendable {
  package let report: QuarterReport
  /// What the table fills, and what would be sent.
  package let entries: [CellEntry]
  /// What differs from what the service has.
  package let changed: [CellEntry]
  package let refusals: [ImportedTable.Refusal]
  /// What the rules say of the quarter once it is sent.
  package let findings: [Finding]

  package init(_ table: ImportedTable, of report: QuarterReport) {
    let sheet = EntrySheet(report)
    let batch = table.batch(for: sheet)
    self.init(batch.entries.map(sheet.keeping), refusals: batch.refusals, of: report)
  }

  package init(
    _ entries: [CellEntry], refusals: [ImportedTable.Refusal] = [], of report: QuarterReport
  ) {
    self.report = report
    self.refusals = refusals
    self.entries = entries
    changed = report.changed(by: entries)
    findings =
      EntrySheet(
        report, changes: Dictionary(entries.map { ($0.cell, $0) }, uniquingKeysWith: { $1 })
      ).findings
  }

  package var errors: [Finding] { findings.filter { $0.severity == .error || $0.cell == nil } }

  /// Cells whose value asks for a reason, with all that is said of each.
  package var alerts: [(cell: Cell, findings: [Finding])] {
    let asked = findings.filter { $0.severity == .alert }
    return report.cells.compactMap { cell in
      let ofCell = asked.filter { $0.cell == cell }
      return ofCell.isEmpty ? nil : (cell, ofCell)
    }
  }

  /// A refused cell would be left as it is without its author knowing.
  package var canBeSent: Bool { refusals.isEmpty && errors.isEmpty && !entries.isEmpty }
}

extension ImportPreview {
  /// Every entry of these cells that has a reason now; a value in force that is explained is sent with it.
  package static func explained(
    _ entries: [CellEntry], in report: QuarterReport,
    by reasons: [Cell: (reason: Reason, text: String?)]
  ) -> [CellEntry] {
    let merged = report.merged(with: entries)
    let given = Set(entries.map(\.cell))
    return merged.compactMap { entry in
      guard let why = reasons[entry.cell] else { return given.contains(entry.cell) ? entry : nil }
      var entry = entry
      entry.reason = why.reason
      entry.reasonText = why.reason == .other ? why.text : nil
      return entry
    }
  }
}

extension EntrySheet {
  /// A message stays, and a value that is there already keeps how it was computed and why.
  package func keeping(_ entry: CellEntry) -> CellEntry {
    guard let former = self[entry.cell] else { return entry }
    var entry = entry
    entry.comment = entry.comment ?? former.comment
    guard former.measured == entry.measured else { return entry }
    entry.formula = entry.formula ?? former.formula
    if entry.reason == nil {
      entry.reason = former.reason
      entry.reasonText = former.reasonText
    }
    return entry
  }
}
