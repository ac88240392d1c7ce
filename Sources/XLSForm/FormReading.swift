package import Workbook

/// A workbook read as a form: the form, or everything that is wrong with it at once.
package struct FormReading: Sendable, Hashable {
  /// nil exactly when there are problems.
  package var form: Form?
  package var problems: [FormProblem]
}

extension Form {
  /// In the language asked for, else the form's own, else the first it has.
  package static func read(_ workbook: Workbook, language: String = "") -> FormReading {
    var problems = unknownSheets(of: workbook)
    guard let survey = SheetTable(workbook, sheet: .survey, problems: &problems) else {
      problems.append(
        FormProblem(
          sheet: FormSheet.survey.rawValue,
          message: "La feuille survey manque ou est vide. Ajoutez-la avec vos questions."))
      return FormReading(form: nil, problems: problems)
    }
    let choiceTable = SheetTable(workbook, sheet: .choices, problems: &problems)
    let settingTable = SheetTable(workbook, sheet: .settings, problems: &problems)
    let languages = survey.languages(with: choiceTable)
    let settings = FormSettings(settingTable, languages: languages, problems: &problems)
    let chosen =
      languages.first { $0.answers(to: language) } ?? settings.defaultLanguage
    let words = Translation(languages: [chosen, settings.defaultLanguage] + languages)
    let lists = ChoiceLists(choiceTable, words: words, problems: &problems)
    let items = QuestionRows(table: survey, words: words, lists: lists).read(&problems)
    guard problems.isEmpty else { return FormReading(form: nil, problems: inOrder(problems)) }
    return FormReading(
      form: Form(
        title: settings.title, version: settings.version, purpose: settings.purpose,
        retention: settings.retention, durationMinutes: settings.durationMinutes,
        language: chosen, languages: languages, items: items),
      problems: [])
  }

  /// A form that stands as Markdown tables, as those in `forms/`.
  package static func read(markdown text: String, language: String = "") -> FormReading {
    do {
      return read(try Workbook(markdown: text), language: language)
    } catch {
      let problem = FormProblem(sheet: FormSheet.survey.rawValue, message: error.message)
      return FormReading(form: nil, problems: [problem])
    }
  }

  /// As an author goes through the workbook.
  private static func inOrder(_ problems: [FormProblem]) -> [FormProblem] {
    let sheets = FormSheet.allCases.map(\.rawValue)
    let keyed = problems.enumerated().map { index, problem in
      (sheets.firstIndex(of: problem.sheet) ?? sheets.count, problem.row ?? 0, index, problem)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private static func unknownSheets(of workbook: Workbook) -> [FormProblem] {
    workbook.sheets.filter { FormSheet(rawValue: $0.name.lowercased()) == nil }.map {
      FormProblem(
        sheet: $0.name,
        message: "Jalon ne connaît pas cette feuille. Gardez survey, choices et settings.")
    }
  }
}

enum FormSheet: String, CaseIterable {
  case survey, choices, settings

  /// What each sheet may say today. XLSForm has more: a column that would be skipped in silence
  /// would change what the form means.
  var columns: [String] {
    switch self {
    case .survey:
      ["type", "name", "label", "hint", "required", "purpose", "sensitivity", "retention"]
    case .choices: ["list_name", "name", "label"]
    case .settings:
      [
        "form_title", "form_id", "version", "default_language", "purpose", "retention",
        "duration_minutes",
      ]
    }
  }

  /// Without these, no row can be read.
  var requiredColumns: [String] {
    switch self {
    case .survey: ["type", "name", "label"]
    case .choices: ["list_name", "name", "label"]
    case .settings: []
    }
  }

  /// Columns that can be said in several languages.
  static let translated = ["label", "hint"]
}
