import Foundation
import Writing

extension QuarterReport {
  /// Everything to settle before these entries can be sent, errors first, then in reading order.
  /// The front shows it while typing; the service decides by it.
  package func check(_ entries: [CellEntry]) -> [Finding] {
    let byCell = Dictionary(entries.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
    let past = pastFigures
    var findings = quarterErrors() + presenceErrors(entries, byCell)
    for cell in cells {
      guard let entry = byCell[cell] else { continue }
      if let cause = error(in: entry) { findings.append(Finding(cause, in: cell)) }
      if findings.allSatisfy({ $0.cell != cell }), let cause = alert(in: entry, past[cell] ?? []) {
        findings.append(Finding(cause, in: cell))
      }
    }
    for indicator in indicators { findings += breakdownErrors(of: indicator, byCell) }
    findings += crossRuleFindings(byCell)
    return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .alert }
  }

  private func quarterErrors() -> [Finding] {
    var findings: [Finding] = []
    if quarter.end < startsOn || quarter.start > endsOn {
      findings.append(Finding(.outsideProjectLife))
    }
    if today < quarter.start { findings.append(Finding(.quarterNotBegun)) }
    return findings
  }

  private func presenceErrors(
    _ entries: [CellEntry], _ byCell: [Cell: CellEntry]
  ) -> [Finding] {
    let known = Set(cells)
    let unknown = entries.filter { !known.contains($0.cell) }
    let required = indicators.filter(\.isRequired).map { Cell(indicatorID: $0.id) }
    return unknown.map { Finding(.unknownCell, in: $0.cell) }
      + required.filter { byCell[$0] == nil }.map { Finding(.missingValue, in: $0) }
  }

  private func error(in entry: CellEntry) -> Finding.Cause? {
    guard let indicator = indicator(of: entry.cell) else { return nil }
    switch entry.measured {
    case .missing: return entry.isExplained ? nil : .missingReason
    case .number(let value):
      if indicator.measure.isQuotient { return .quotientExpected }
      if value < 0, indicator.measure != .score { return .negativeValue(value) }
      return value.rounded(to: indicator.decimals) == value ? nil : .tooManyDecimals(value)
    case .quotient(let numerator, let denominator):
      if !indicator.measure.isQuotient { return .numberExpected }
      if denominator <= 0 { return .denominatorNotPositive(denominator) }
      if numerator < 0 { return .negativeValue(numerator) }
      guard indicator.measure == .proportion, numerator > denominator else { return nil }
      return .numeratorAboveDenominator(numerator: numerator, denominator: denominator)
    }
  }

  /// A breakdown may leave a rest, which is « inconnu », if it is one that people can make up.
  private func breakdownErrors(of indicator: Indicator, _ byCell: [Cell: CellEntry]) -> [Finding] {
    let total = Cell(indicatorID: indicator.id)
    guard indicator.measure.addsUpOverCategories, let whole = byCell[total]?.measured else {
      return []
    }
    return breakdowns(of: indicator).compactMap { disaggregation in
      let parts = disaggregation.categories.compactMap {
        byCell[Cell(indicatorID: indicator.id, categoryID: $0.id)]?.measured
      }
      guard !parts.isEmpty else { return nil }
      return excess(of: parts, over: whole, in: disaggregation, of: indicator).map {
        Finding($0, in: total)
      }
    }
  }

  /// A proportion's people add up twice, those counted and those among whom they are counted; and of
  /// the people left over, no more can be counted than there are. Of a mean only the people add up.
  private func excess(
    of parts: [Measured], over whole: Measured, in disaggregation: Disaggregation,
    of indicator: Indicator
  ) -> Finding.Cause? {
    let sides =
      indicator.measure == .mean ? [\Measured.volume] : [\Measured.volume, \Measured.numerator]
    var rests: [Decimal] = []
    for side in sides {
      guard let limit = whole[keyPath: side] else { continue }
      let sum = parts.compactMap { $0[keyPath: side] }.reduce(0, +)
      guard sum <= limit else {
        return .breakdownAboveTotal(disaggregationID: disaggregation.id, sum: sum, total: limit)
      }
      rests.append(limit - sum)
    }
    guard rests.count == 2, rests[1] > rests[0] else { return nil }
    return .restAboveItsPeople(
      disaggregationID: disaggregation.id, numerator: rests[1], denominator: rests[0])
  }
}
