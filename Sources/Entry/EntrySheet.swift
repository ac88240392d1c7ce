package import Foundation
package import Monitoring

/// The cells of a quarter report with their present entries: those the service has, then those of
/// the draft over them.
package struct EntrySheet: Sendable {
  package let quarterReport: QuarterReport
  /// In reading order.
  package let cells: [Cell]
  private var current: [Cell: CellEntry]
  private let received: [Cell: CellEntry]
  private let past: [Quarter: [Cell: Measured]]
  /// What the check says of the present entries: of four hundred cells it takes longer than a key may, so
  /// it is made once for each change.
  package private(set) var findings: [Finding] = []
  /// The same object as long as the entries are the same.
  package private(set) var contents = SheetContents()

  /// `changes`: the cells of the draft; nil empties a cell.
  package init(_ quarterReport: QuarterReport, changes: [Cell: CellEntry?] = [:]) {
    self.quarterReport = quarterReport
    cells = quarterReport.cells
    received = Dictionary(
      quarterReport.inForce.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
    past = Dictionary(grouping: quarterReport.observations, by: \.quarter).mapValues {
      Dictionary($0.map { ($0.cell, $0.measured) }, uniquingKeysWith: { first, _ in first })
    }
    current = received
    for (cell, entry) in changes { current[cell] = entry }
    findings = quarterReport.check(entries)
  }

  package subscript(cell: Cell) -> CellEntry? { current[cell] }

  /// The value in force of a cell in a quarter, found at once.
  package func value(of cell: Cell, in quarter: Quarter) -> Measured? { past[quarter]?[cell] }

  /// What the service has of a cell.
  package func received(_ cell: Cell) -> CellEntry? { received[cell] }

  mutating func put(_ entries: [(cell: Cell, entry: CellEntry?)]) {
    for (cell, entry) in entries { current[cell] = entry }
    findings = quarterReport.check(self.entries)
    contents = SheetContents()
  }

  package func index(of cell: Cell) -> Int? { cells.firstIndex(of: cell) }

  /// In reading order. Entries of cells that no longer exist come last, so that the check reports
  /// them.
  package var entries: [CellEntry] {
    let known = Set(cells)
    return cells.compactMap { current[$0] } + current.values.filter { !known.contains($0.cell) }
  }

  /// How many cells are empty that must be filled before the quarter is sent.
  package var neededCount: Int { findings.count { $0.rule == .missingValue } }

  /// The cells that are empty and may stay so.
  package var optionalCells: [Cell] {
    let needed = Set(findings.filter { $0.rule == .missingValue }.compactMap(\.cell))
    return cells.filter { current[$0] == nil && !needed.contains($0) }
  }

  /// What differs from what the service has.
  package var changes: [CellChange] {
    cells.compactMap { cell in
      let change = CellChange(cell: cell, former: received[cell], entry: current[cell])
      return change.former == change.entry ? nil : change
    }
  }
}

/// Stands for the entries of a sheet and of its copies, until one of them changes.
package final class SheetContents: Sendable {}

/// One cell before and after; nil is an empty cell.
package struct CellChange: Sendable, Hashable {
  package var cell: Cell
  package var former: CellEntry?
  package var entry: CellEntry?

  package init(cell: Cell, former: CellEntry?, entry: CellEntry?) {
    self.cell = cell
    self.former = former
    self.entry = entry
  }
}

extension EntrySheet {
  /// The part of the total that no category of the breakdown holds: « inconnu ». Returns nil when
  /// the measure has no such part.
  package func rest(of indicator: Indicator, by disaggregation: Disaggregation) -> Measured? {
    guard indicator.measure.addsUpOverCategories, indicator.measure != .mean,
      let total = current[Cell(indicatorID: indicator.id)]?.measured
    else { return nil }
    let parts = disaggregation.categories.compactMap {
      current[Cell(indicatorID: indicator.id, categoryID: $0.id)]?.measured
    }
    return parts.reduce(total) { rest, part in rest?.less(part) }
  }

  /// What a category would hold if nothing were unknown, once all the others of its breakdown are filled.
  /// Returns nil before, for a total, and where it would be less than nothing.
  package func remainder(of cell: Cell) -> Decimal? {
    guard current[cell] == nil, let indicator = quarterReport.indicator(of: cell),
      let disaggregation = quarterReport.disaggregation(of: cell),
      disaggregation.categories.allSatisfy({ category in
        let other = Cell(indicatorID: cell.indicatorID, categoryID: category.id)
        if other == cell { return true }
        if case .number = current[other]?.measured { return true }
        return false
      }), case .number(let rest) = rest(of: indicator, by: disaggregation), rest >= 0
    else { return nil }
    return rest
  }

  /// The breakdowns that their total cannot hold: the one of a category, all of them for a total.
  package func breakdownErrors(around cell: Cell) -> [Finding] {
    let disaggregation = quarterReport.disaggregation(of: cell)?.id
    return findings.filter { finding in
      finding.disaggregationID != nil && finding.cell?.indicatorID == cell.indicatorID
        && (disaggregation == nil || finding.disaggregationID == disaggregation)
    }
  }

  /// The rest to announce once the last category of a breakdown is filled.
  func announcedRest(after cell: Cell) -> Measured? {
    guard let indicator = quarterReport.indicator(of: cell),
      let disaggregation = quarterReport.disaggregation(of: cell),
      disaggregation.categories.last?.id == cell.categoryID, breakdownErrors(around: cell).isEmpty
    else { return nil }
    return rest(of: indicator, by: disaggregation)
  }
}

extension Measured {
  /// Returns nil when the two are not of one kind; a missing part takes nothing away.
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
