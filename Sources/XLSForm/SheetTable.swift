import Workbook

/// A sheet whose headings are known: cells are asked for by name and language.
struct SheetTable {
  var sheet: FormSheet
  /// Rows under the header, blank ones left out.
  var rows: [SheetRow]
  private(set) var headings: [Heading] = []

  /// A cell is asked for by heading for each row and language: a search would be felt.
  private var places: [Heading: Int] = [:]

  struct Heading: Hashable {
    var column: String
    var language: FormLanguage
  }

  /// nil where the sheet is missing or empty.
  init?(_ workbook: Workbook, sheet: FormSheet, problems: inout [FormProblem]) {
    let filled = workbook.sheet(named: sheet.rawValue)?.rows.filter {
      !$0.cells.allSatisfy { $0.plain.isEmpty }
    }
    guard let filled, let header = filled.first else { return nil }
    self.sheet = sheet
    rows = Array(filled.dropFirst())
    readHeadings(header, problems: &problems)
    checkRequiredColumns(header, problems: &problems)
  }

  func text(_ row: SheetRow, _ column: String, _ language: FormLanguage = .untagged) -> String {
    places[Heading(column: column, language: language)].map { row[$0].plain } ?? ""
  }

  func problem(_ row: SheetRow, _ column: String, _ question: String, _ message: String)
    -> FormProblem
  {
    FormProblem(
      sheet: sheet.rawValue, row: row.number, column: column, question: question, message: message)
  }

  /// In the order their columns come in.
  func languages(with other: SheetTable?) -> [FormLanguage] {
    var languages: [FormLanguage] = []
    for heading in headings + (other?.headings ?? [])
    where FormSheet.translated.contains(heading.column) && !languages.contains(heading.language) {
      languages.append(heading.language)
    }
    return languages
  }

  private mutating func readHeadings(_ header: SheetRow, problems: inout [FormProblem]) {
    for (index, cell) in header.cells.enumerated() where !cell.plain.isEmpty {
      var heading = Heading(cell.plain)
      heading.column = Self.aliases[heading.column] ?? heading.column
      if let message = complaint(about: heading) {
        problems.append(
          FormProblem(
            sheet: sheet.rawValue, row: header.number, column: cell.plain, message: message))
      } else {
        headings.append(heading)
        places[heading] = index
      }
    }
  }

  private func complaint(about heading: Heading) -> String? {
    guard sheet.columns.contains(heading.column) else {
      return "Jalon ne sait pas encore lire cette colonne. Retirez-la."
    }
    if heading.language != .untagged, !FormSheet.translated.contains(heading.column) {
      return "Cette colonne ne se traduit pas. Retirez la langue."
    }
    return places[heading] != nil ? "Cette colonne est écrite deux fois. Gardez-en une." : nil
  }

  private func checkRequiredColumns(_ header: SheetRow, problems: inout [FormProblem]) {
    for column in sheet.requiredColumns where !headings.contains(where: { $0.column == column }) {
      problems.append(
        FormProblem(
          sheet: sheet.rawValue, row: header.number, column: column,
          message: "Cette colonne manque. Ajoutez-la."))
    }
  }

  /// Older spellings that people's workbooks still hold.
  private static let aliases = ["value": "name", "title": "form_title", "id_string": "form_id"]
}

extension SheetTable.Heading {
  /// `label::français (fr)`, `Label : fr`, `list name`.
  init(_ text: String) {
    let colon = text.firstIndex(of: ":")
    let name = colon.map { text[..<$0].plain } ?? text
    column = name.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")
    let tag = colon.map { text[$0...].drop { $0 == ":" }.plain }
    language = tag.map(FormLanguage.init(heading:)) ?? .untagged
  }
}

/// Which wording to show: the first language that says something.
struct Translation {
  var languages: [FormLanguage]

  func text(_ table: SheetTable, _ row: SheetRow, _ column: String) -> String {
    for language in languages {
      let text = table.text(row, column, language)
      if !text.isEmpty { return text }
    }
    return ""
  }
}
