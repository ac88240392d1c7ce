/// What an author should know about a form that works: texts missing in a language, calculations
/// that would send the clock, defaults that no list offers.
struct AuthorWarnings {
  let elements: [FormElement]
  let lists: [String: ChoiceList]
  let languages: FormLanguages

  static func add(
    _ elements: [FormElement], lists: [String: ChoiceList], languages: FormLanguages,
    to findings: inout Findings
  ) {
    let warnings = AuthorWarnings(elements: elements, lists: lists, languages: languages)
    findings.warnings += warnings.gaps + warnings.clocks + warnings.defaults
  }

  private var gaps: [FormProblem] {
    let inSurvey = elements.flatMap { element in
      WordColumn.allCases.compactMap { column in
        gap(
          element.wording(column), column.rawValue, in: .survey, row: element.row,
          name: element.name)
      }
    }
    let inChoices = lists.keys.sorted().flatMap { name in
      (lists[name]?.items ?? []).compactMap {
        gap($0.label, "label", in: .choices, row: $0.row, name: name)
      }
    }
    return inSurvey + inChoices
  }

  private func gap(
    _ wording: Wording, _ column: String, in sheet: FormSheet, row: Int?, name: String
  ) -> FormProblem? {
    // A column written in one language for all is a choice; one that stops half-way is an oversight.
    guard wording.texts.count == languages.all.count, languages.all.count > 1 else { return nil }
    let missing = languages.all.indices.filter { !wording.says($0) }
    let isUntagged =
      ["purpose", "retention"].contains(column) && missing.count == wording.texts.count - 1
    guard !missing.isEmpty, !isUntagged else { return nil }
    let names = missing.map { languages.all[$0].heading }.map { $0.isEmpty ? "sans langue" : $0 }
    return FormProblem(
      sheet: sheet.rawValue, row: row, column: column, question: name,
      message: "La traduction manque\u{A0}: \(names.joined(separator: ", ")).")
  }

  /// A published answer carries no other date than its quarter.
  private var clocks: [FormProblem] {
    let unsafe: Set = ["now()", "today()", "uuid()"]
    let metadata = Set(
      elements.filter { if case .metadata = $0.type { true } else { false } }.map(\.path))
    return elements.compactMap { element in
      guard element.isKept, let formula = element.formulas[.calculation] else { return nil }
      let path = formula.path.plain
      guard unsafe.contains(path) || metadata.contains(path) else { return nil }
      return warning(
        element, .calculation,
        "Ce calcul enverrait le moment ou l’appareil. Écrivez no dans la colonne kept.")
    }
  }

  private var defaults: [FormProblem] {
    elements.compactMap { element in
      guard let list = element.type.list.flatMap({ lists[$0] }), !element.literalDefault.isEmpty
      else { return nil }
      let names =
        element.type.takesSeveral
        ? element.literalDefault.split(separator: " ").map(String.init) : [element.literalDefault]
      guard let unknown = names.first(where: { list.item(named: $0) == nil }) else { return nil }
      return warning(
        element, .defaultValue,
        "La liste « \(list.name) » ne propose pas « \(unknown) ». Corrigez la valeur.")
    }
  }

  private func warning(
    _ element: FormElement, _ column: FormulaColumn, _ message: String
  ) -> FormProblem {
    FormProblem(
      sheet: FormSheet.survey.rawValue, row: element.row, column: column.rawValue,
      question: element.name, message: message)
  }
}
