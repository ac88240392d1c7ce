import Writing
import XPath

/// What an author should know about a form that works: texts missing in a language, calculations
/// that would send the clock, filters by a column that the list does not have, classes that are not
/// declared. Elements are read by index, because copying them is expensive and a form has many.
struct AuthorWarnings {
  let elements: [FormElement]
  let lists: [String: ChoiceList]
  let languages: FormLanguages

  static func add(
    _ elements: [FormElement], lists: [String: ChoiceList], languages: FormLanguages,
    to findings: inout Findings
  ) {
    let warnings = AuthorWarnings(elements: elements, lists: lists, languages: languages)
    findings.warnings += warnings.gaps + warnings.clocks + warnings.filters + warnings.classes
    findings.warnings += FormulaAdvice.warnings(elements, lists)
    findings.warnings += MarkupAdvice.warnings(elements, lists)
  }

  private var gaps: [FormFinding] {
    guard languages.all.count > 1 else { return [] }
    let inSurvey = elements.indices.flatMap { index in
      elements[index].words.entries.compactMap { entry in
        gap(
          entry.value, entry.column.rawValue, in: .survey, row: elements[index].row,
          name: elements[index].name)
      }
    }
    // A list and its copy with another answer have the same rows.
    var told: Set<Int> = []
    let inChoices = lists.keys.sorted().flatMap { name in
      (lists[name]?.items ?? []).filter { $0.row.map { told.insert($0).inserted } ?? true }
        .compactMap { gap($0.label, "label", in: .choices, row: $0.row, name: name) }
    }
    return inSurvey + inChoices
  }

  private func gap(
    _ wording: Wording, _ column: String, in sheet: FormSheet, row: Int?, name: String
  ) -> FormFinding? {
    // A column written in one language for all is a choice; one that stops half-way is an oversight.
    guard wording.texts.count == languages.all.count else { return nil }
    let missing = languages.all.indices.filter { !wording.says($0) }
    let isUntagged =
      ["purpose", "retention"].contains(column) && missing.count == wording.texts.count - 1
    guard !missing.isEmpty, !isUntagged else { return nil }
    let names = missing.map { languages.all[$0].heading }.map { $0.isEmpty ? "sans langue" : $0 }
    return FormFinding(
      rule: .missingTranslation, sheet: sheet.rawValue, row: row, column: column, question: name,
      message: "La traduction manque\u{A0}: \(names.joined(separator: ", ")).")
  }

  /// A published answer carries no other date than its quarter.
  private var clocks: [FormFinding] {
    let metadata = elements.indices.compactMap { index in
      if case .metadata = elements[index].type { elements[index].path } else { nil }
    }
    return elements.indices.compactMap { index in
      guard elements[index].isKept, let formula = elements[index].formulas[.calculation],
        formula.expression.isCall(of: .now, .today, .uuid)
          || formula.expression.absolutePath.map(metadata.contains) == true
      else { return nil }
      return warning(
        elements[index], .calculation,
        "Ce calcul enverrait le moment ou l’appareil. Écrivez no dans la colonne kept.")
    }
  }

  private var filters: [FormFinding] {
    elements.indices.flatMap { index -> [FormFinding] in
      guard let formula = elements[index].formulas[.choiceFilter],
        let list = elements[index].type.list.flatMap({ lists[$0] })
      else { return [] }
      let known = list.items.reduce(into: Set(["name", "label"])) { $0.formUnion($1.columns.keys) }
      let read = formula.expression.paths.compactMap { path -> String? in
        guard case .filtered(let filtered) = path.origin, case .instance = filtered.origin,
          path.steps.count == 1
        else { return nil }
        return path.steps[0]
      }
      return read.filter { !known.contains($0) && $0 != "." }.map { column in
        let near = NearestName.find(column, among: known.sorted())
        let question = near.map { " Vouliez-vous écrire « \($0) »\u{A0}?" } ?? ""
        return warning(
          elements[index], .choiceFilter,
          "La liste « \(list.name) » n’a pas de colonne « \(column) »\u{A0}: rien n’y répondra."
            + question)
      }
    }
  }

  /// Told once for the form: the sensitivity answers another question, and is only a stopgap.
  private var classes: [FormFinding] {
    let guessed = elements.indices.filter {
      elements[$0].classCell.isEmpty && QuestionClass(sensitivity: elements[$0].sensitivity) != nil
        && elements[$0].isQuestion
    }
    guard let first = guessed.first else { return [] }
    let names = guessed.prefix(3).map { elements[$0].name } + (guessed.count > 3 ? ["…"] : [])
    return [
      FormFinding(
        rule: .undeclaredClass, sheet: FormSheet.survey.rawValue, row: elements[first].row,
        column: "class",
        message: "La classe manque\u{A0}: \(names.joined(separator: ", ")). Elle est déduite de"
          + " sensitivity. Écrivez opinion, profile ou health.")
    ]
  }

  private func warning(
    _ element: FormElement, _ column: FormulaColumn, _ message: String
  ) -> FormFinding {
    FormFinding(
      sheet: FormSheet.survey.rawValue, row: element.row, column: column.rawValue,
      question: element.name, message: message)
  }
}
