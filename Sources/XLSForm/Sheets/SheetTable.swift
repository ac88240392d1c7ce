import Workbook
import Writing

/// A sheet whose headings are known: cells are asked for by name of column.
struct SheetTable {
  var sheet: FormSheet
  /// Rows under the header, blank ones left out.
  var rows: [SheetRow]
  /// In the order their columns come in.
  private(set) var headings: [SheetHeading] = []
  /// Columns that XLSForm does not know, as written: the filters of choices read them.
  private(set) var extraColumns: [(name: String, place: Int)] = []
  private var places: [String: ColumnPlaces] = [:]
  /// Of the columns that XLSForm has, those that are in the sheet: most are not.
  private(set) var wordColumns: [WordColumn] = []
  private(set) var formulaColumns: [FormulaColumn] = []
  private var mediaColumns: [Medium] = []

  /// Returns nil when the sheet is missing or empty.
  init?(_ workbook: Workbook, sheet: FormSheet, _ findings: inout Findings) {
    let filled = workbook.sheet(named: sheet.rawValue)?.rows.filter {
      !$0.cells.allSatisfy(\.bare.isEmpty)
    }
    guard let filled, let header = filled.first else { return nil }
    self.sheet = sheet
    rows = Array(filled.dropFirst())
    readHeadings(header, &findings)
    wordColumns = WordColumn.allCases.filter { places[$0.rawValue] != nil }
    formulaColumns = FormulaColumn.allCases.filter { places[$0.rawValue] != nil }
    mediaColumns = Medium.allCases.filter { places[$0.column] != nil }
    checkCells(under: header, &findings)
    for column in sheet.requiredColumns where !headings.contains(where: { $0.column == column }) {
      findings.problems.append(
        FormFinding(
          sheet: sheet.rawValue, row: header.number, column: column,
          message: "Cette colonne manque. Ajoutez-la."))
    }
  }

  mutating func speak(_ form: FormLanguages) {
    for column in places.keys { places[column]?.speak(form) }
  }

  func text(_ row: SheetRow, _ column: String) -> String {
    places[column]?.untagged.map { row[$0].bare } ?? ""
  }

  /// What a formula or a number reads of a cell: its number, where it is shown with a unit.
  func value(_ row: SheetRow, _ column: String) -> String {
    guard let place = places[column]?.untagged else { return "" }
    return row.values[place] ?? row[place].bare
  }

  /// The cells of a column in each language of the form.
  func words(_ row: SheetRow, _ column: String) -> Wording {
    guard let places = places[column] else { return Wording() }
    return Wording(
      places.spoken.map { places in
        places.lazy.map { row[$0].bare }.first { !$0.isEmpty } ?? ""
      })
  }

  /// Of a column that XLSForm does not know.
  func extra(_ row: SheetRow, _ column: String) -> String {
    extraColumns.first { $0.name.lowercased() == column }.map { row[$0.place].bare } ?? ""
  }

  func media(_ row: SheetRow) -> [Medium: Wording] {
    var media: [Medium: Wording] = [:]
    for medium in mediaColumns {
      let wording = words(row, medium.column)
      if !wording.isEmpty { media[medium] = wording }
    }
    return media
  }

  func problem(_ row: SheetRow, _ column: String, _ question: String, _ message: String)
    -> FormFinding
  {
    FormFinding(
      sheet: sheet.rawValue, row: row.number, column: column, question: question, message: message)
  }

  private mutating func readHeadings(_ header: SheetRow, _ findings: inout Findings) {
    var foreign: [String] = []
    for (index, cell) in header.cells.enumerated() where !cell.bare.isEmpty {
      let heading = SheetHeading(cell.bare, in: sheet)
      func place(_ message: String) -> FormFinding {
        FormFinding(
          sheet: sheet.rawValue, row: header.number, column: cell.trimmed, message: message)
      }
      if !sheet.columns.contains(heading.column) {
        extraColumns.append((cell.trimmed, index))
        if ForeignColumn.isOne(cell.bare) {
          foreign.append(cell.bare)
        } else if let warning = complaint(aboutUnknown: heading.column) {
          findings.warnings.append(place(warning))
        }
      } else if heading.language != nil, !FormSheet.translated.contains(heading.column) {
        findings.problems.append(place("Cette colonne ne se traduit pas. Retirez la langue."))
      } else if places[heading.column]?[heading.language] != nil {
        findings.problems.append(
          place("Cette colonne est écrite deux fois. Gardez-en une."))
      } else {
        headings.append(heading)
        places[heading.column, default: ColumnPlaces()][heading.language] = index
        if let advice = ForeignColumn.advice(about: cell.bare) {
          findings.warnings.append(place(advice))
        }
      }
    }
    findings.warnings += ForeignColumn.findings(foreign, in: sheet, row: header.number)
  }

  /// What no column will read, once for each place; what a spreadsheet could not compute, always.
  private func checkCells(under header: SheetRow, _ findings: inout Findings) {
    let isTitled = header.cells.map { !$0.bare.isEmpty }
    var told: Set<Int> = []
    for row in rows {
      for (place, cell) in row.cells.enumerated() where !cell.isEmpty {
        if cell.utf8.first == UInt8(ascii: "#"), Self.spreadsheetErrors.contains(cell) {
          findings.problems.append(
            FormFinding(
              sheet: sheet.rawValue, row: row.number,
              column: header[place].trimmed.isEmpty ? nil : header[place].trimmed,
              message: "« \(cell) » est une erreur du tableur. Corrigez la formule de cette case."))
        } else if place >= isTitled.count || !isTitled[place], !cell.bare.isEmpty,
          told.insert(place).inserted
        {
          findings.warnings.append(
            FormFinding(
              sheet: sheet.rawValue, row: row.number,
              message: "La case \(place + 1) de cette ligne n’a pas de titre, et ne se lit pas."
                + " Écrivez ce titre, ou cherchez un séparateur de trop."))
        }
      }
    }
  }

  private static let spreadsheetErrors: Set = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
  ]

  /// A column of the choices is there for filters: nothing to say about it.
  private func complaint(aboutUnknown column: String) -> String? {
    if sheet == .choices || sheet == .externalChoices { return nil }
    if sheet.ignoredColumns.contains(column) {
      return "Jalon n’utilise pas ce réglage. Il est laissé de côté."
    }
    let near = NearestName.find(column, among: sheet.columns.sorted())
    let question = near.map { " Vouliez-vous écrire « \($0) »\u{A0}?" } ?? ""
    return "Jalon ne lit pas cette colonne. Elle est laissée de côté.\(question)"
  }
}
