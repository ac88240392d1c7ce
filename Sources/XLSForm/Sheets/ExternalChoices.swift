import Workbook
import Writing

/// A list of choices in a file of its own: one table with column headings.
struct ExternalChoices {
  var list: ChoiceList
  /// What is wrong with it, as a sentence for the row that names the file.
  var complaint: String?

  /// `value` and `label` are the columns that hold names and words, where the row says so.
  init(
    _ file: String, in files: [String: Workbook], value: String, label: String, languages: Int
  ) {
    list = ChoiceList(name: file)
    guard let rows = files[file]?.sheets.first?.rows, let header = rows.first else {
      complaint =
        "Le fichier « \(file) » manque ou est vide. Donnez-le avec le formulaire."
      return
    }
    let headings = header.cells.map(\.trimmed)
    let names = value.isEmpty ? ["name", "value"] : [value]
    guard let nameColumn = headings.firstIndex(where: names.contains) else {
      complaint =
        "Le fichier « \(file) » n’a pas de colonne « \(names[0]) ». Ajoutez-la."
      return
    }
    let labelColumn = headings.firstIndex(of: label.isEmpty ? "label" : label) ?? nameColumn
    for row in rows.dropFirst() where !row[nameColumn].trimmed.isEmpty {
      let words = row[labelColumn].trimmed
      var columns: [String: String] = [:]
      for (place, heading) in headings.enumerated() where !heading.isEmpty {
        columns[heading] = row[place].trimmed
      }
      // The file has one column of labels, used for every language.
      let said = words.isEmpty ? row[nameColumn].trimmed : words
      list.append(
        ChoiceItem(
          name: row[nameColumn].trimmed,
          label: Wording(Array(repeating: said, count: max(languages, 1))), columns: columns,
          row: row.number))
    }
    if list.items.count > ChoiceRows.limit { complaint = ChoiceRows.tooLong }
  }

  /// `villes` for `villes.csv`: what `instance('…')` and `pulldata('…')` call it.
  static func stem(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
