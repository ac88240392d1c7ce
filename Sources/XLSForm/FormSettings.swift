import Workbook

/// The settings sheet, one row under its header; it may be missing.
struct FormSettings {
  var title = ""
  var version = ""
  var purpose = ""
  var retention = ""
  var durationMinutes: Int?
  var defaultLanguage: FormLanguage

  init(_ table: SheetTable?, languages: [FormLanguage], problems: inout [FormProblem]) {
    defaultLanguage = languages.first ?? .untagged
    guard let table, let row = table.rows.first else { return }
    if let extra = table.rows.dropFirst().first {
      problems.append(
        FormProblem(
          sheet: table.sheet.rawValue, row: extra.number,
          message: "Cette feuille a une seule ligne sous les titres. Retirez celle-ci."))
    }
    title = table.text(row, "form_title")
    version = table.text(row, "version")
    purpose = table.text(row, "purpose")
    retention = table.text(row, "retention")
    readDuration(table, row, &problems)
    readLanguage(table, row, languages, &problems)
  }

  private mutating func readDuration(
    _ table: SheetTable, _ row: SheetRow, _ problems: inout [FormProblem]
  ) {
    let text = table.text(row, "duration_minutes")
    guard !text.isEmpty else { return }
    durationMinutes = Int(text).flatMap { (1...120).contains($0) ? $0 : nil }
    if durationMinutes == nil {
      problems.append(
        table.problem(
          row, "duration_minutes", "", "Écrivez un nombre de minutes, de 1 à 120."))
    }
  }

  private mutating func readLanguage(
    _ table: SheetTable, _ row: SheetRow, _ languages: [FormLanguage],
    _ problems: inout [FormProblem]
  ) {
    let text = table.text(row, "default_language")
    guard !text.isEmpty else { return }
    if let language = languages.first(where: { $0.answers(to: text) }) {
      defaultLanguage = language
    } else if languages.contains(where: { $0 != .untagged }) {
      // With plain `label` columns alone, the setting only names the language they are in.
      problems.append(
        table.problem(
          row, "default_language", "",
          "Aucune colonne label n’est dans cette langue."
            + " Écrivez-la comme dans le titre de la colonne."))
    }
  }
}
