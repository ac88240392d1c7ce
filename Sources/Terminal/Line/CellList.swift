import Entry
import Foundation
import Monitoring
import Writing

/// The cells of a quarter in lines: what each is called, its value now and in the quarter before.
struct CellList {
  static let linesPerPage = 18

  private let sheet: EntrySheet
  private let marks: [Cell?: Finding.Severity]

  init(_ sheet: EntrySheet) {
    self.sheet = sheet
    marks = Dictionary(sheet.findings.map { ($0.cell, $0.severity) }) { first, _ in first }
  }

  private var pageCount: Int {
    max(1, (sheet.cells.count + CellList.linesPerPage - 1) / CellList.linesPerPage)
  }

  /// Pages are counted from 1.
  func page(_ number: Int) -> [String] {
    guard (1...pageCount).contains(number) else {
      return ["La liste a \(French.terminal.counted(pageCount, "page"))."]
    }
    let first = (number - 1) * CellList.linesPerPage
    let shown = sheet.cells.indices.dropFirst(first).prefix(CellList.linesPerPage)
    var after: [String] = []
    if pageCount > 1 {
      let next = number < pageCount ? " Suite\u{A0}: liste \(number + 1)." : ""
      after = ["Page \(number) sur \(pageCount).\(next) Ce qui manque\u{A0}: liste reste."]
    }
    return fictitious + shown.map(line) + after
  }

  /// What keeps the quarter from being complete: empty cells, and those with an error or an alert.
  var left: [String] {
    let left = sheet.cells.indices.filter {
      sheet[sheet.cells[$0]] == nil || marks[sheet.cells[$0]] != nil
    }
    return fictitious + (left.isEmpty ? [sheet.leftWords] : left.map(line))
  }

  func lines(of indicatorID: UUID) -> [String] {
    fictitious + sheet.cells.indices.filter { sheet.cells[$0].indicatorID == indicatorID }.map(line)
  }

  private var fictitious: [String] {
    sheet.quarterReport.isFictitious ? ["Données fictives."] : []
  }

  private func line(_ index: Int) -> String {
    let cell = sheet.cells[index]
    let report = sheet.quarterReport
    let value = sheet.shown(cell).withoutFullStop
    let mark = marks[cell].map { " (\($0.rawValue))" } ?? ""
    let former = report.quarter.previous
    let before = report.value(of: cell, in: former)?.shown ?? "pas de valeur"
    return
      "\(index + 1). \(report.name(of: cell))\u{A0}: \(value)\(mark). \(former.label)\u{A0}: \(before)."
  }
}
