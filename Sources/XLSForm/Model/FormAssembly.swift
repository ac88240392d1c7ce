import Workbook

/// A form as it was read, from a workbook or from an XForm, before anything is compiled.
struct FormParts {
  var elements: [FormElement]
  var lists: [String: ChoiceList]
  var settings: FormSettings
  var languages: FormLanguages
  var quotes = TextQuotes.names
}

extension Form {
  static func assembled(
    _ parts: FormParts, files: [String: Workbook], _ findings: inout Findings
  ) -> FormReading {
    var compiler = FormCompiler(parts.elements, lists: parts.lists, quotes: parts.quotes)
    compiler.compile()
    let instanceName = compiler.instanceName(parts.settings)
    let lists = compiler.compiledLists()
    let elements = compiler.elements
    findings.problems += compiler.reader.findings.problems
    findings.warnings += compiler.reader.findings.warnings
    let builder = PlanBuilder(elements)
    findings.problems += builder.problems
    var plan = builder.plan
    plan.instanceName = instanceName
    let secondary = SecondaryLists.documents(elements, lists: lists, files: files, &findings)
    AuthorWarnings.add(elements, lists: lists, languages: parts.languages, to: &findings)
    return FormReading(
      form: Form(
        id: parts.settings.id, version: parts.settings.version,
        durationMinutes: parts.settings.durationMinutes, languages: parts.languages.all,
        defaultLanguage: parts.languages.main, warnings: [], elements: elements, lists: lists,
        settings: parts.settings, plan: plan, secondary: secondary),
      findings)
  }
}

extension PlanBuilder {
  var problems: [FormProblem] {
    var problems = lost.map { element, column, path in
      problem(element, column, "Le chemin \(path) ne mène à aucune question. Corrigez-le.")
    }
    problems += cycles.map { cycle in
      let names = (cycle + cycle.prefix(1)).map { elements[$0].name }
      let message =
        cycle.count == 1
        ? "Cette question se lit elle-même. Retirez ${\(names[0])} d’ici."
        : "Ces questions se lisent en rond\u{A0}: \(names.joined(separator: " → ")). Coupez ce rond."
      return problem(cycle[0], .calculation, message)
    }
    if isTooDense {
      problems.append(
        FormProblem(
          sheet: FormSheet.survey.rawValue,
          message: "Les calculs lisent trop de questions à la fois. Réduisez-les."))
    }
    return problems
  }

  private func problem(_ element: Int, _ column: FormulaColumn, _ message: String) -> FormProblem {
    let written = elements[element].cells[column] == nil ? FormulaColumn.relevant : column
    return FormProblem(
      sheet: FormSheet.survey.rawValue, row: elements[element].row, column: written.rawValue,
      question: elements[element].name, message: message)
  }
}
