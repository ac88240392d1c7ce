import Foundation
package import Monitoring
import Writing

/// A table from a spreadsheet, with the numbers of its rows, and what its columns are.
package struct ImportedTable: Sendable {
  package struct Row: Sendable, Hashable {
    package var number: Int
    package var cells: [String]

    package init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// A cell of the file that was not taken, and why.
  package struct Refusal: Sendable, Hashable {
    /// « F12 »
    package var place: String
    package var sentence: String

    package var line: String { "\(place)\u{A0}: \(sentence)" }
  }

  private let columns: [Column: Int]
  private let rows: ArraySlice<Row>
  /// What stands above the heads: of which quarter the file says it is.
  private let titles: [String]

  /// As the heads of the template name them; only the first two are needed.
  package enum Column: String, CaseIterable, Sendable {
    case cell = "case"
    case value = "valeur"
    case denominator = "sur"
    case missing = "manquant"
    case reason = "motif"
    case comment = "message"
  }

  /// Returns nil when no row names the columns « case » and « valeur ».
  package init?(_ rows: [Row]) {
    for (index, row) in rows.enumerated() {
      var found: [Column: Int] = [:]
      for (column, text) in row.cells.enumerated() {
        guard let known = Column(rawValue: text.plain), found[known] == nil else { continue }
        found[known] = column
      }
      guard found[.cell] != nil, found[.value] != nil else { continue }
      columns = found
      self.rows = rows[(index + 1)...]
      titles = rows[..<index].flatMap(\.cells)
      return
    }
    return nil
  }

  /// Whether it is not of another quarter, or of another project: a template says which in its title.
  package func names(_ report: QuarterReport) -> Bool {
    let marks = titles.filter { $0.hasPrefix(ImportedTable.mark) }
    return marks.isEmpty || marks.contains(ImportedTable.mark(of: report))
  }

  private static let mark = "Modèle de saisie"

  /// What the title of a template begins with, and nothing else has.
  package static func mark(of report: QuarterReport) -> String {
    "\(mark) \(report.projectCode) \(report.quarter.label)"
  }
}

extension ImportedTable {
  /// The cells that it fills, and what of it is refused. Rows without a value leave their cells alone.
  package func batch(for sheet: EntrySheet) -> (entries: [CellEntry], refusals: [Refusal]) {
    var entries: [CellEntry] = []
    var refusals: [Refusal] = []
    var seen: [Cell: Int] = [:]
    for row in rows where !self[.cell, row].isEmpty && isFilled(row) {
      switch reading(row, in: sheet.quarterReport) {
      case .refused(let refusal): refusals.append(refusal)
      case .entry(let entry):
        if let first = seen[entry.cell] {
          refusals.append(
            refusal(.cell, row, "cette case est déjà à la ligne \(first). N’en garder qu’une."))
          continue
        }
        seen[entry.cell] = row.number
        entries.append(entry)
      }
    }
    return (entries, refusals)
  }

  private enum Reading {
    case entry(CellEntry)
    case refused(Refusal)
  }

  private func reading(_ row: Row, in report: QuarterReport) -> Reading {
    let name = self[.cell, row]
    let cells = report.cells(named: name)
    guard cells.count == 1, let cell = cells.first, let indicator = report.indicator(of: cell)
    else {
      return .refused(
        refusal(
          .cell, row,
          cells.isEmpty
            ? "aucune case «\u{A0}\(name)\u{A0}» dans ce trimestre."
            : report.ambiguity(of: name, between: cells)))
    }
    let (value, missing) = (self[.value, row], self[.missing, row])
    guard value.isEmpty || missing.isEmpty else {
      return .refused(
        refusal(.missing, row, "une case a une valeur ou un code, pas les deux. Effacer l’un."))
    }
    guard missing.isEmpty || Missing(rawValue: missing.uppercased()) != nil else {
      return .refused(
        refusal(.missing, row, "«\u{A0}\(missing)\u{A0}» n’est ni ND, ni SO, ni NC."))
    }
    let denominator = self[.denominator, row]
    let typed =
      !missing.isEmpty ? missing : denominator.isEmpty ? value : "\(value)/\(denominator)"
    return reading(typed, cell, indicator, row)
  }

  private func reading(_ typed: String, _ cell: Cell, _ indicator: Indicator, _ row: Row)
    -> Reading
  {
    let reason = self[.reason, row]
    let text = reason.isEmpty ? typed : "\(typed):\(reason)"
    switch EntryAssignment.reading(text, for: cell, of: indicator) {
    case .refused(let sentence):
      return .refused(refusal(.value, row, sentence))
    case .entry(var entry):
      let comment = self[.comment, row]
      entry.comment = comment.isEmpty ? nil : comment
      return .entry(entry)
    }
  }

  private func isFilled(_ row: Row) -> Bool {
    ![Column.value, .denominator, .missing, .comment].allSatisfy { self[$0, row].isEmpty }
  }

  private subscript(column: Column, row: Row) -> String {
    guard let index = columns[column], row.cells.indices.contains(index) else { return "" }
    return row.cells[index].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// At the column of the trouble; at that of the value where the file has no such column.
  private func refusal(_ column: Column, _ row: Row, _ sentence: String) -> Refusal {
    Refusal(
      place: Self.letters(columns[column] ?? columns[.value] ?? 0) + "\(row.number)",
      sentence: sentence)
  }

  private static func letters(_ column: Int) -> String {
    var (text, rest) = ("", column + 1)
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
