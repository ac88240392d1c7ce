import Entry
import Foundation
import Monitoring
import Writing

/// What the present values are held against in the last column.
enum GridGap: Sendable, Hashable, CaseIterable {
  case previousQuarter, lastYear, lastSending, target

  var following: GridGap {
    switch self {
    case .previousQuarter: .lastYear
    case .lastYear: .lastSending
    case .lastSending: .target
    case .target: .previousQuarter
    }
  }

  func title(in report: QuarterReport) -> String {
    switch self {
    case .previousQuarter: "/\(report.quarter.previous.brief)"
    case .lastYear: "/\(report.quarter.lastYear.brief)"
    case .lastSending: "/envoyé"
    case .target: "/cible"
    }
  }

  /// Said when it is chosen.
  var sentence: String {
    switch self {
    case .previousQuarter: "Dernière colonne\u{A0}: écart avec le trimestre d’avant."
    case .lastYear: "Dernière colonne\u{A0}: écart avec le même trimestre de l’an dernier."
    case .lastSending: "Dernière colonne\u{A0}: écart avec votre dernier envoi."
    case .target: "Dernière colonne\u{A0}: part de la cible que l’année atteint."
    }
  }

  /// « +5 % », « −3 pt » of a proportion; for a target the part that the year has reached. Empty where
  /// there is nothing to compare.
  func text(of cell: Cell, in sheet: EntrySheet) -> String {
    let report = sheet.quarterReport
    guard let indicator = report.indicator(of: cell), let now = sheet[cell]?.measured else {
      return ""
    }
    switch self {
    case .previousQuarter:
      return Self.change(
        to: now, from: sheet.value(of: cell, in: report.quarter.previous), indicator)
    case .lastYear:
      return Self.change(
        to: now, from: sheet.value(of: cell, in: report.quarter.lastYear), indicator)
    case .lastSending: return Self.change(to: now, from: sheet.received(cell)?.measured, indicator)
    case .target: return share(of: cell, in: sheet)
    }
  }

  static func change(to now: Measured, from former: Measured?, _ indicator: Indicator) -> String {
    guard let figure = now.figure, let before = former?.figure else { return "" }
    let gap = figure - before
    guard gap != 0 else { return "=" }
    let sign = gap > 0 ? "+" : ""
    if indicator.measure == .proportion {
      return sign + French.terminal.number(gap * 100, decimals: 0) + "\u{A0}pt"
    }
    guard before != 0 else { return sign + French.terminal.number(gap, decimals: 0) }
    return sign + French.terminal.percent(gap / before.magnitude)
  }

  private func share(of cell: Cell, in sheet: EntrySheet) -> String {
    guard let target = sheet.quarterReport.target(of: cell), target != 0,
      let year = YearWords(cell, sheet)?.measured.figure
    else { return "" }
    return French.terminal.percent(year / target)
  }
}

extension QuarterReport {
  /// The year's target of an indicator, else its final one; categories have none.
  func target(of cell: Cell) -> Decimal? {
    guard cell.categoryID == nil,
      let goal = goals.first(where: { $0.indicatorID == cell.indicatorID })
    else { return nil }
    return goal.yearTargets[quarter.year] ?? goal.finalTarget
  }

  /// The four quarters of this one's year.
  var quartersOfYear: [Quarter] {
    (1...4).compactMap { Quarter(year: quarter.year, number: $0) }
  }
}
