import Workbook

/// A form as it was read, from a workbook or from an XForm, before anything is compiled.
struct FormParts {
  var elements: [FormElement]
  var lists: [String: ChoiceList]
  var settings: FormSettings
  var languages: FormLanguages
  var quotes = TextQuotes.names
  /// Lists whose document is more than what a list of choices says of it.
  var documents: [String: SecondaryDocument] = [:]
  /// By key: what the form begins with, where that is more than one instance of each repeat.
  var beginning: [String: String] = [:]
}

extension Form {
  static func assembled(
    _ parts: FormParts, files: [String: Workbook], _ findings: inout Findings
  ) -> FormReading {
    var compiler = FormCompiler(parts.elements, lists: parts.lists, quotes: parts.quotes)
    compiler.compile()
    compiler.dropUnsoundDefaults()
    let instanceName = compiler.instanceName(parts.settings)
    let lists = compiler.compiledLists()
    let elements = compiler.elements
    findings.append(compiler.findings)
    let builder = PlanBuilder(elements)
    findings.problems += builder.problems
    var plan = builder.plan
    plan.instanceName = instanceName
    let secondary = SecondaryLists.documents(
      elements, lists: lists, ready: parts.documents, files: files, &findings)
    AuthorWarnings.add(elements, lists: lists, languages: parts.languages, to: &findings)
    return FormReading(
      form: Form(
        id: parts.settings.id, version: parts.settings.version,
        durationMinutes: parts.settings.durationMinutes, languages: parts.languages.all,
        defaultLanguage: parts.languages.main, warnings: [], elements: elements, lists: lists,
        settings: parts.settings, plan: plan, secondary: secondary, beginning: parts.beginning),
      findings)
  }
}

extension PlanBuilder {
  var problems: [FormFinding] {
    var problems = lost.map { element, column, path in
      problem(element, column, lostMessage(path, of: element))
    }
    problems += cycles.map { problem($0[0].element, column($0[0].kind), message(of: $0)) }
    if isTooDense {
      problems.append(
        FormFinding(
          sheet: FormSheet.survey.rawValue,
          message: "Les calculs lisent trop de questions à la fois. Réduisez-les."))
    }
    return problems
  }

  /// `age` for `${age}` is what authors forget most.
  private func lostMessage(_ path: String, of element: Int) -> String {
    let prefix = elements[element].path + "/"
    let bare = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : ""
    if elements.indices.dropFirst().contains(where: { elements[$0].name == bare }) {
      return "« \(bare) » est le nom d’une question. Écrivez ${\(bare)}."
    }
    // A text without quotes, as in `${q} = oui`.
    if !bare.isEmpty, !bare.contains("/") {
      return
        "« \(bare) » n’est pas une question. Si c’est un texte, mettez-le entre apostrophes\u{A0}:"
        + " '\(bare)'."
    }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let isName = elements.dropFirst().contains { $0.name == last }
    return "Le chemin \(path) ne mène à aucune question. "
      + (isName ? "Écrivez ${\(last)}." : "Corrigez-le.")
  }

  private func message(of cycle: [Computation]) -> String {
    let names = (cycle + cycle.prefix(1)).map { elements[$0.element].name }
    guard cycle.count == 1 else {
      return
        "Ces questions se lisent en rond\u{A0}: \(names.joined(separator: " → ")). Coupez ce rond."
    }
    if cycle[0].kind == .relevance, elements[cycle[0].element].type.isContainer {
      return
        "Cette condition lit une question du groupe qu’elle cache. Sortez cette question du groupe."
    }
    return "Cette question se lit elle-même. Retirez ${\(names[0])} d’ici."
  }

  private func column(_ kind: Computation.Kind) -> FormulaColumn {
    switch kind {
    case .relevance: .relevant
    case .value: .calculation
    case .choices: .choiceFilter
    case .count: .repeatCount
    }
  }

  private func problem(_ element: Int, _ column: FormulaColumn, _ message: String) -> FormFinding {
    let written = elements[element].written(column.rawValue)
    return FormFinding(
      sheet: FormSheet.survey.rawValue, row: elements[element].row, column: written.column,
      question: written.name, message: message)
  }
}
