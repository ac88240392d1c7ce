import Entry
import Foundation
import Monitoring
import Writing

/// One line of the grid.
enum GridRow: Hashable {
  /// A cell of the quarter, by its place in reading order.
  case cell(Int)
  /// « par genre », where an indicator has several breakdowns.
  case heading(String)
  /// What the categories of a breakdown leave of the total.
  case rest(Indicator, Disaggregation)

  /// The rows of the indicators that a filter keeps, all of them without one.
  static func all(of sheet: EntrySheet, filter: String) -> [GridRow] {
    let report = sheet.quarterReport
    var rows: [GridRow] = []
    for indicator in report.indicators where indicator.answers(to: filter, in: report) {
      let places = sheet.cells.indices.filter { sheet.cells[$0].indicatorID == indicator.id }
      rows += places.prefix(1).map(GridRow.cell)
      let breakdowns = report.breakdowns(of: indicator)
      for disaggregation in breakdowns {
        if breakdowns.count > 1 {
          rows.append(.heading("par \(disaggregation.name.withoutInitialCapital)"))
        }
        let categories = Set(disaggregation.categories.map(\.id))
        rows += places.filter { sheet.cells[$0].categoryID.map(categories.contains) ?? false }
          .map(GridRow.cell)
        if indicator.measure.addsUpOverCategories, indicator.measure != .mean {
          rows.append(.rest(indicator, disaggregation))
        }
      }
    }
    return rows
  }

  var place: Int? {
    if case .cell(let place) = self { place } else { nil }
  }

  /// What stands in the first column.
  func label(in sheet: EntrySheet) -> String {
    let report = sheet.quarterReport
    switch self {
    case .heading(let text): return "     \(text)"
    case .rest: return "       inconnu (calculé)"
    case .cell(let place):
      let cell = sheet.cells[place]
      if let category = report.category(of: cell) { return "       \(category.name)" }
      guard let indicator = report.indicator(of: cell) else { return "" }
      return "\(indicator.code)  \(indicator.name)"
    }
  }
}

extension Indicator {
  fileprivate func answers(to filter: String, in report: QuarterReport) -> Bool {
    let wanted = filter.plain
    guard !wanted.isEmpty else { return true }
    let breakdowns = report.breakdowns(of: self)
    let words =
      [code, name, definition] + breakdowns.map(\.name)
      + breakdowns.flatMap { $0.categories.map(\.name) }
    return words.contains { $0.plain.contains(wanted) }
  }
}
