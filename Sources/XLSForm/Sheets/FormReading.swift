package import Workbook

/// A workbook read as a form: the form, or everything that is wrong with it at once.
package struct FormReading: Sendable, Hashable {
  /// Nil if and only if there are problems.
  package var form: Form?
  package var problems: [FormFinding] = []
  /// What its author should know although the form can be used. The form carries them too.
  package var warnings: [FormFinding] = []

  init(form: Form? = nil, _ findings: Findings) {
    var sorted = findings
    sorted.sort()
    problems = sorted.problems
    warnings = sorted.warnings
    self.form = problems.isEmpty ? form : nil
    self.form?.warnings = warnings
  }
}

extension Form {
  /// `files` holds external lists of choices by file name.
  package static func read(
    _ workbook: Workbook, files: [String: Workbook] = [:]
  ) -> FormReading {
    var findings = Findings()
    findings.warnings = unknownSheets(of: workbook) + uncomputedCells(of: workbook)
    guard var survey = SheetTable(workbook, sheet: .survey, &findings) else {
      findings.problems.append(
        FormFinding(
          sheet: FormSheet.survey.rawValue,
          message: "La feuille survey manque ou est vide. Ajoutez-la avec vos questions."))
      return FormReading(findings)
    }
    var choices = SheetTable(workbook, sheet: .choices, &findings)
    var settings = SheetTable(workbook, sheet: .settings, &findings)
    var external = externalTable(workbook, files, &findings)
    let asked = settings.flatMap { table in
      table.rows.first.map { table.text($0, "default_language") }
    }
    let languages = FormLanguages(
      [survey] + [choices, external].compactMap(\.self), default: asked ?? "")
    findings.warnings += languages.findings
    survey.speak(languages)
    choices?.speak(languages)
    external?.speak(languages)
    settings?.speak(languages)
    let form = FormSettings(settings, languages: languages, &findings)
    var lists = ChoiceRows(choices, settings: form, &findings).lists
    for list in ChoiceRows(external, settings: form, &findings).lists.values {
      var list = list
      list.name = ChoiceList.external(list.name)
      lists[list.name] = list
    }
    var rows = SurveyRows(survey, languages: languages, lists: lists, files: files)
    rows.read(&findings)
    return assembled(
      FormParts(elements: rows.elements, lists: rows.lists, settings: form, languages: languages),
      files: files, &findings)
  }

  /// The lists of `select_one_external`, in a sheet or in the file beside the form that older tools make
  /// of it.
  private static func externalTable(
    _ workbook: Workbook, _ files: [String: Workbook], _ findings: inout Findings
  ) -> SheetTable? {
    if let table = SheetTable(workbook, sheet: .externalChoices, &findings) { return table }
    guard let rows = files["itemsets.csv"]?.sheets.first?.rows else { return nil }
    let sheet = Sheet(name: FormSheet.externalChoices.rawValue, rows: rows)
    return SheetTable(Workbook(sheets: [sheet]), sheet: .externalChoices, &findings)
  }

  /// Reads a form written as Markdown tables, such as those in `forms/`.
  package static func read(
    markdown text: String, files: [String: Workbook] = [:]
  ) -> FormReading {
    do {
      return read(try Workbook(markdown: text), files: files)
    } catch {
      var findings = Findings()
      findings.problems = [FormFinding(sheet: FormSheet.survey.rawValue, message: error.message)]
      return FormReading(findings)
    }
  }

  private static func uncomputedCells(of workbook: Workbook) -> [FormFinding] {
    workbook.sheets.flatMap { sheet in
      sheet.uncomputedRows.map {
        FormFinding(
          sheet: sheet.name, row: $0,
          message: "Une formule du tableur n’a pas sa valeur, et se lit comme une case vide."
            + " Ouvrez le classeur dans un tableur et enregistrez-le.")
      }
    }
  }

  private static func unknownSheets(of workbook: Workbook) -> [FormFinding] {
    workbook.sheets.filter { FormSheet(rawValue: $0.plainName) == nil }.map {
      FormFinding(
        sheet: $0.name,
        message:
          "Jalon ne lit pas cette feuille. Il lit survey, choices, external_choices et settings.")
    }
  }
}
