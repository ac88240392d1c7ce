package import API
package import Client
package import Monitoring

/// The cells of a quarterReport with what is in them now: what was received, then what the draft says.
package struct EntrySheet: Sendable {
  package let quarterReport: QuarterReport
  package let cells: [Cell]
  package private(set) var entries: [Cell: CellEntry]
  /// As the service has them.
  private let received: [Cell: CellEntry]

  package init(_ quarterReport: QuarterReport, draft: DraftState = DraftState()) {
    self.quarterReport = quarterReport
    cells = quarterReport.cells
    let current = quarterReport.observations.filter { $0.quarter == quarterReport.quarter }.map {
      CellEntry(cell: $0.cell, measured: $0.measured, reason: $0.reason, comment: $0.comment)
    }
    received = Dictionary(current.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
    entries = received
    for (id, value) in draft.cells {
      entries[Cell(indicatorID: id.indicator, categoryID: id.category)] = value?.entry
    }
  }

  package subscript(cell: Cell) -> CellEntry? {
    get { entries[cell] }
    set { entries[cell] = newValue }
  }

  /// In reading order; a value of a cell that is no more comes last, so that the check tells of it.
  package var ordered: [CellEntry] {
    let known = Set(cells)
    return cells.compactMap { entries[$0] } + entries.values.filter { !known.contains($0.cell) }
  }

  package var findings: [Finding] { quarterReport.check(ordered) }

  package var remaining: Int { cells.count { entries[$0] == nil } }

  package var values: [CellValue] { ordered.map(CellValue.init) }

  /// What differs from what the service has.
  package var changes: [(cell: Cell, from: CellEntry?, to: CellEntry?)] {
    cells.compactMap { cell in
      received[cell] == entries[cell] ? nil : (cell, received[cell], entries[cell])
    }
  }

  /// What of the total no category of the breakdown holds: « inconnu ».
  package func rest(of indicator: Indicator, by dimension: Disaggregation) -> Measured? {
    guard indicator.measure != .mean,
      let total = entries[Cell(indicatorID: indicator.id)]?.measured
    else { return nil }
    let parts = dimension.categories.compactMap {
      entries[Cell(indicatorID: indicator.id, categoryID: $0.id)]?.measured
    }
    return parts.reduce(total) { rest, part in rest?.less(part) }
  }
}

extension Measured {
  /// Nothing where the two are not of one kind; a missing part takes nothing away.
  fileprivate func less(_ part: Measured) -> Measured? {
    switch (self, part) {
    case (.number(let whole), .number(let value)): .number(whole - value)
    case (.quotient(let upper, let lower), .quotient(let numerator, let denominator)):
      .quotient(numerator: upper - numerator, denominator: lower - denominator)
    case (.missing, _): nil
    case (_, .missing): self
    default: nil
    }
  }
}

extension Cell {
  package var id: CellID { CellID(indicator: indicatorID, category: categoryID) }
}
