import Workbook

/// The settings sheet, one row under its header; it may be missing.
struct FormSettings: Sendable, Hashable {
  var id = ""
  var version = ""
  var title = Wording()
  var purpose = Wording()
  var retention = Wording()
  var durationMinutes: Int?
  var allowsChoiceDuplicates = false
  /// The title that other tools give to each response. Kept for them, never computed here.
  var instanceName = ""

  init() {}

  init(_ table: SheetTable?, languages: FormLanguages, _ findings: inout Findings) {
    guard let table, let row = table.rows.first else { return }
    if let extra = table.rows.dropFirst().first {
      findings.problems.append(
        FormFinding(
          sheet: table.sheet.rawValue, row: extra.number,
          message: "Cette feuille a une seule ligne sous les titres. Retirez celle-ci."))
    }
    id = table.text(row, "form_id")
    version = table.text(row, "version")
    title = table.words(row, "form_title")
    purpose = table.words(row, "purpose")
    retention = table.words(row, "retention")
    instanceName = table.text(row, "instance_name")
    allowsChoiceDuplicates = BooleanCell(table.text(row, "allow_choice_duplicates")) == .yes
    readDuration(table, row, &findings)
    checkLanguage(table, row, languages, &findings)
  }

  private mutating func readDuration(
    _ table: SheetTable, _ row: SheetRow, _ findings: inout Findings
  ) {
    let text = table.text(row, "duration_minutes")
    guard !text.isEmpty else { return }
    durationMinutes = Int(text).flatMap { (1...120).contains($0) ? $0 : nil }
    if durationMinutes == nil {
      findings.problems.append(
        table.problem(
          row, "duration_minutes", "", "Écrivez un nombre de minutes, de 1 à 120."))
    }
  }

  private func checkLanguage(
    _ table: SheetTable, _ row: SheetRow, _ languages: FormLanguages, _ findings: inout Findings
  ) {
    let asked = table.text(row, "default_language")
    if !asked.isEmpty, !languages.main.answers(to: asked),
      languages.main != FormLanguage(heading: asked)
    {
      findings.problems.append(
        table.problem(
          row, "default_language", "",
          "Aucune colonne label n’est dans cette langue."
            + " Écrivez-la comme dans le titre de la colonne."))
    }
    if languages.all.count > FormLanguages.limit {
      findings.problems.append(
        FormFinding(
          sheet: FormSheet.survey.rawValue,
          message: "Il y a trop de langues. Gardez-en \(FormLanguages.limit) au plus."))
    }
  }
}
