package import Entry
import Foundation
import Monitoring
import Writing

/// What was copied elsewhere, in a spreadsheet more often than not, and pasted here: rows of fields.
package struct PastedTable: Sendable, Hashable {
  private(set) var rows: [[String]]

  /// Fields are set apart by tabs; by semicolons where there is no tab.
  package init(_ text: String) {
    let lines = text.replacing("\r\n", with: "\n").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
    let separator: Character = text.contains("\t") ? "\t" : ";"
    rows = lines.map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map {
        PlainText.cleanLine(String($0))
      }
    }
    while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
    while rows.first?.allSatisfy(\.isEmpty) == true { rows.removeFirst() }
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The field, where there is only one: it may be edited like what is typed.
  package var onlyField: String? {
    rows.count == 1 && rows[0].count == 1 ? rows[0][0] : nil
  }

  /// Without a first row of headings.
  fileprivate var body: ArraySlice<[String]> {
    guard rows.count > 1, !rows[0].contains(where: \.isValueLike),
      rows[1].contains(where: \.isValueLike)
    else { return rows[...] }
    return rows.dropFirst()
  }
}

extension EntryBatch {
  /// The cells that a pasted table means: those that its rows begin with the names of, else those
  /// from a position on. A column or a row fills them in reading order; of a block each row goes to
  /// one indicator. An empty field leaves its cell as it is.
  package static func pasting(
    _ table: PastedTable, at position: Int, in sheet: EntrySheet
  ) -> EntryBatch {
    var batch = EntryBatch([])
    let rows = table.body
    guard !rows.isEmpty else { return batch }
    if rows.allSatisfy({ $0.count > 1 && $0.first?.isValueLike == false }) {
      for row in rows { batch.fill(named: row, at: position, in: sheet) }
    } else if rows.count == 1 || rows.allSatisfy({ $0.count == 1 }) {
      batch.fill(sheet.cells.dropFirst(position), with: rows.flatMap(\.self), in: sheet)
    } else {
      batch.fill(block: rows, at: position, in: sheet)
    }
    return batch
  }

  private mutating func fill(named row: [String], at position: Int, in sheet: EntrySheet) {
    let report = sheet.quarterReport
    let current = sheet.cells.dropFirst(position).first.flatMap(report.indicator(of:))?.code ?? ""
    var named = report.cells(named: row[0])
    if named.isEmpty { named = report.cells(named: "\(current) \(row[0])") }
    guard named.count == 1, let index = named.first.flatMap(sheet.index(of:)) else {
      let sentence =
        named.isEmpty
        ? "Aucune case «\u{A0}\(row[0])\u{A0}» dans ce trimestre."
        : report.ambiguity(of: row[0], between: named)
      let values = row.dropFirst().joined(separator: " ")
      refusals.append(Refusal(cell: nil, typed: values, sentence: sentence))
      return
    }
    fill(sheet.ofIndicator(from: index), with: Array(row.dropFirst()), in: sheet)
  }

  private mutating func fill(
    block rows: ArraySlice<[String]>, at position: Int, in sheet: EntrySheet
  ) {
    let report = sheet.quarterReport
    guard let start = sheet.cells.dropFirst(position).first,
      let first = report.indicators.firstIndex(where: { $0.id == start.indicatorID })
    else { return fill([], with: rows.flatMap(\.self), in: sheet) }
    let offset = sheet.cells[..<position].reversed().prefix { $0.indicatorID == start.indicatorID }
      .count
    let indicators = report.indicators[first...].map(Optional.some)
    let missing = Array(repeating: Indicator?.none, count: max(0, rows.count - indicators.count))
    for (indicator, row) in zip(indicators + missing, rows) {
      let cells = sheet.cells.filter { $0.indicatorID == indicator?.id }
      fill(cells.dropFirst(offset), with: row, in: sheet)
    }
  }

  private mutating func fill(
    _ cells: ArraySlice<Cell>, with fields: [String], in sheet: EntrySheet
  ) {
    let places = cells.map(Optional.some) + Array(repeating: nil, count: fields.count)
    for (cell, field) in zip(places, fields) where !field.isEmpty {
      guard let cell, let indicator = sheet.quarterReport.indicator(of: cell) else {
        let sentence = "Il n’y a plus de case pour cette valeur."
        refusals.append(Refusal(cell: nil, typed: field, sentence: sentence))
        continue
      }
      switch EntryAssignment.reading(field, for: cell, of: indicator) {
      case .entry(let entry): entries.append(entry)
      case .refused(let sentence):
        refusals.append(Refusal(cell: cell, typed: field, sentence: sentence))
      }
    }
  }
}

extension EntrySheet {
  /// The cells of one indicator from a place on.
  fileprivate func ofIndicator(from index: Int) -> ArraySlice<Cell> {
    let indicatorID = cells[index].indicatorID
    return cells[index...].prefix { $0.indicatorID == indicatorID }
  }
}

extension String {
  /// Could stand in a cell; headings and names could not.
  fileprivate var isValueLike: Bool {
    if isEmpty || hasPrefix("=") || Missing(rawValue: prefix { $0 != ":" }.uppercased()) != nil {
      return true
    }
    return split(separator: "/").allSatisfy { TypedNumber.reading(String($0)) != .notANumber }
  }
}
