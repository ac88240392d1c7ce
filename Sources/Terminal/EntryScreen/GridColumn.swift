import Entry
import Foundation
import Monitoring
import Writing

/// One column of figures of the grid.
enum GridColumn: Sendable, Hashable {
  case quarter(Quarter)
  /// The quarter that is entered.
  case current
  case gap(GridGap)
  /// The year so far.
  case year

  /// Three quarters before, this one and the gap; or the four of the year and their sum.
  static func all(of report: QuarterReport, gap: GridGap, isAnnual: Bool) -> [GridColumn] {
    let previous = report.quarter.previous
    guard isAnnual else {
      return [
        .quarter(previous.previous.previous), .quarter(previous.previous), .quarter(previous),
        .current, .gap(gap),
      ]
    }
    return report.quartersOfYear.map { $0 == report.quarter ? .current : .quarter($0) }
      + [.year, .gap(.target)]
  }

  func title(in report: QuarterReport) -> String {
    switch self {
    case .quarter(let quarter): quarter.brief
    case .current: report.quarter.brief
    case .gap(let gap): gap.title(in: report)
    case .year: "\(report.quarter.year)"
    }
  }

  func text(of row: GridRow, in sheet: EntrySheet) -> String {
    switch row {
    case .heading: return ""
    case .rest(let indicator, let disaggregation):
      guard self == .current, sheet.hasBegun(disaggregation, of: indicator) else { return "" }
      guard let rest = sheet.rest(of: indicator, by: disaggregation) else { return "" }
      return rest.isNothingLeft ? Measured.nothingLeft : rest.short
    case .cell(let place):
      let cell = sheet.cells[place]
      switch self {
      case .quarter(let quarter):
        return sheet.value(of: cell, in: quarter)?.short ?? ""
      case .current: return sheet[cell]?.measured.short ?? ""
      case .gap(let gap): return gap.text(of: cell, in: sheet)
      case .year: return YearWords(cell, sheet)?.short ?? ""
      }
    }
  }
}

/// Where the columns stand. The label takes the width that is left.
struct GridLayout {
  /// A column and the screen column after its last character.
  private(set) var columns: [(content: GridColumn, end: Int)] = []
  let labelEnd: Int
  let marks: Int

  private static let labelStart = 1
  private static let smallestLabel = 24
  private static let markColumns = 4

  /// Former quarters that do not fit are left out, the oldest first.
  init(
    _ contents: [GridColumn], _ rows: [GridRow], in sheet: EntrySheet, width: Int,
    _ known: GridWidths
  ) {
    var contents = contents
    var widths = contents.map { column in
      known.width(of: column, in: sheet) { Self.width(of: column, rows, in: sheet) }
    }
    marks = width - Self.markColumns
    while marks - widths.reduce(0, +) < Self.smallestLabel,
      let oldest = contents.firstIndex(where: { if case .quarter = $0 { true } else { false } })
    {
      contents.remove(at: oldest)
      widths.remove(at: oldest)
    }
    labelEnd = max(Self.labelStart, marks - widths.reduce(0, +))
    var end = labelEnd
    for (content, width) in zip(contents, widths) {
      end += width
      columns.append((content, end))
    }
  }

  /// With a blank before it, and room to type in the current one.
  private static func width(
    of column: GridColumn, _ rows: [GridRow], in sheet: EntrySheet
  ) -> Int {
    let texts =
      rows.map { column.text(of: $0, in: sheet) } + [column.title(in: sheet.quarterReport)]
    let widest = texts.map(\.columns).max() ?? 0
    return min(16, max(column == .current ? 8 : 0, widest) + 1)
  }

  /// The columns of the screen where the current value is typed.
  var current: Range<Int>? {
    guard let index = columns.firstIndex(where: { $0.content == .current }) else { return nil }
    let start = index == 0 ? labelEnd : columns[index - 1].end
    return (start + 1)..<columns[index].end
  }
}

extension EntrySheet {
  /// Some category is filled: before that the rest would be the total.
  fileprivate func hasBegun(_ disaggregation: Disaggregation, of indicator: Indicator) -> Bool {
    disaggregation.categories.contains {
      self[Cell(indicatorID: indicator.id, categoryID: $0.id)] != nil
    }
  }
}
