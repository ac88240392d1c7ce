package import Foundation
package import Monitoring
package import Publishing
package import Reporting
import Workbook

/// The published figures of a report as files for spreadsheets: every cell a value, none a formula.
package struct FigureFile {
  private let table: FigureTable
  private let metadata: Report.Metadata

  package init(_ figures: [ReportFigure], _ slice: PublicationSlice, _ edition: Edition) {
    table = FigureTable(figures, from: FigureOrigin(slice, edition))
    metadata = Report.metadata(of: slice, edition)
  }

  /// Numbers have a point, as programs read them.
  package func csv() -> Data {
    let rows = [FigureTable.columns.map(\.rawValue)] + table.rows.map { $0.map(\.inCSV) }
    let sheet = Sheet(
      name: "chiffres",
      rows: rows.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) })
    return Data(sheet.csv(.safeForSpreadsheets).utf8)
  }

  package func xlsx() throws -> Data {
    Data(try PrintedSheet.xlsx([notice, figures]))
  }

  private var figures: PrintedSheet {
    let head = FigureTable.columns.map { PrintedCell($0.rawValue, .head) }
    return PrintedSheet(
      name: "Chiffres", widths: FigureTable.columns.map(\.width),
      rows: [head] + table.rows.map { $0.map(\.printed) }, headRows: 1, isLandscape: true,
      footer: metadata.footer, use: .sorting)
  }

  /// Where the figures come from, and what each column holds.
  private var notice: PrintedSheet {
    let facts = metadata.facts.map {
      [PrintedCell($0.label, .label), PrintedCell($0.value, .label)]
    }
    let columns = FigureTable.columns.map {
      [PrintedCell($0.rawValue, .label), PrintedCell($0.meaning, .label)]
    }
    let title = "\(metadata.title)\u{A0}: chiffres publiés"
    return PrintedSheet(
      name: "Lisez-moi", widths: [28, 96],
      rows: [[PrintedCell(title, .title)], [PrintedCell(metadata.overline, .note)]]
        + metadata.marks.map { [PrintedCell($0, .title)] } + [[PrintedCell("", .plain)]] + facts
        + [
          [PrintedCell("Empreinte entière", .label), PrintedCell(metadata.digest, .label)],
          [PrintedCell("", .plain)],
          [PrintedCell("Colonne", .head), PrintedCell("Ce qu’elle contient", .head)],
        ] + columns,
      headRows: 0, footer: metadata.footer, use: .sorting)
  }
}

extension FigureTable.Cell {
  var inCSV: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .empty: ""
    }
  }

  fileprivate var printed: PrintedCell {
    switch self {
    case .text(let text): PrintedCell(text, .label)
    case .number(let number): PrintedCell(.number(number), .label)
    case .empty: PrintedCell(.empty, .label)
    }
  }
}

extension FigureTable.Column {
  /// In characters.
  fileprivate var width: Double {
    switch self {
    case .title, .group: 40
    case .source, .publication, .digest, .mark: 24
    case .unit, .period, .area, .state, .verdict: 16
    case .kind, .code: 13
    case .value, .lower, .upper, .numerator, .denominator, .projects, .projectsExpected: 11
    case .peopleAtLeast, .peopleAtMost: 13
    }
  }
}
