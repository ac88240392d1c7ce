import Entry
import Foundation
import Monitoring
import Writing

/// A cell over the quarters of its year, the present one as it is entered.
struct YearWords {
  private let indicator: Indicator
  private let year: Int
  private let values: [Measured]
  let measured: Measured

  /// Returns nil where no value of the year is known.
  init?(_ cell: Cell, _ sheet: EntrySheet) {
    let report = sheet.quarterReport
    guard let indicator = report.indicator(of: cell) else { return nil }
    self.indicator = indicator
    year = report.quarter.year
    values = report.quartersOfYear.compactMap { quarter in
      quarter == report.quarter ? sheet[cell]?.measured : sheet.value(of: cell, in: quarter)
    }
    guard let measured = indicator.aggregateOverTime(values) else { return nil }
    self.measured = measured
  }

  /// « 546 passages »: a sum of people over quarters is not people.
  var short: String { measured.short + (indicator.countsPassages ? "\u{A0}passages" : "") }

  /// « 2024 : 546 passages, sans double compte : de 321 à 546 personnes. »
  var sentence: String {
    var text = "\(year)\u{A0}: \(measured.shown)"
    if indicator.countsPassages { text += " passages" }
    if let reach = indicator.reach(over: values) {
      let (low, high) = (reach.lowerBound, reach.upperBound)
      text += ", sans double compte\u{A0}: de \(French.terminal.number(low))"
      text += " à \(French.terminal.number(high)) \(indicator.unit)"
    }
    return text + "."
  }
}
