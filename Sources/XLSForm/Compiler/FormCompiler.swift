/// Turns rows into a form that can be asked: compiles formulas, resolves defaults and triggers.
struct FormCompiler {
  var elements: [FormElement]
  private let lists: [String: ChoiceList]
  private let texts: TextCompiler
  var reader: FormulaReader

  var findings: Findings {
    reader.findings
  }

  init(_ elements: [FormElement], lists: [String: ChoiceList], quotes: TextQuotes) {
    texts = TextCompiler(quotes)
    self.elements = FormPlaces.placed(elements)
    self.lists = lists
    reader = FormulaReader(self.elements)
  }

  mutating func compile() {
    for index in elements.indices {
      for entry in elements[index].cells.entries { compile(entry.value, entry.column, of: index) }
      if !elements[index].cells.has(.choiceFilter) { compileInstances("true()", of: index) }
      compileTrigger(of: index)
      compileTexts(of: index)
    }
  }

  private mutating func compile(_ cell: String, _ column: FormulaColumn, of index: Int) {
    switch column {
    case .relevant, .required, .readOnly:
      elements[index].formulas[column] = condition(cell, column, of: index)
    case .constraint, .calculation:
      elements[index].formulas[column] = reader.formula(cell, at: place(index, column))
    case .choiceFilter: compileFilter(cell, of: index)
    case .defaultValue: compileDefault(cell, of: index)
    case .repeatCount: compileCount(cell, of: index)
    }
  }

  /// A suggestion that could not be an answer would be sent, and refused, without anyone having
  /// said it.
  mutating func dropUnsoundDefaults() {
    for index in elements.indices where !elements[index].literalDefault.isEmpty {
      let type = elements[index].type
      guard type.isAsked, let answer = AnswerText.answer(elements[index].literalDefault, to: type)
      else { continue }
      let list = type.list.flatMap { lists[$0] }
      let reasons = AnswerCheck.reasons(answer, to: type) { list?.offers($0) ?? false }
      if reasons.isEmpty { continue }
      reader.warn(
        "« \(elements[index].literalDefault) » ne peut pas être une réponse à cette question."
          + " Cette valeur est laissée de côté.", place(index, .defaultValue))
      elements[index].literalDefault = ""
    }
  }

  mutating func instanceName(_ settings: FormSettings) -> Formula? {
    guard !settings.instanceName.isEmpty else { return nil }
    let place = FormulaReader.Place(
      sheet: .settings, element: 0, column: "instance_name", row: nil, name: "")
    return reader.formula(settings.instanceName, at: place)
  }

  /// A list belongs to no group, so its labels can only quote answers outside repeats.
  mutating func compiledLists() -> [String: ChoiceList] {
    lists.mapValues { texts.compiled($0, &reader) }
  }

  private mutating func compileTexts(of index: Int) {
    for entry in elements[index].words.entries where entry.value.mayQuote {
      elements[index].words[entry.column] = texts.compiled(
        entry.value, at: place(index, entry.column.rawValue), &reader)
    }
  }

  func place(_ element: Int, _ column: FormulaColumn) -> FormulaReader.Place {
    place(element, column.rawValue)
  }

  func place(_ element: Int, _ column: String) -> FormulaReader.Place {
    let written = elements[element].written(column)
    return FormulaReader.Place(
      element: element, column: written.column, row: elements[element].row, name: written.name)
  }

  private mutating func condition(
    _ cell: String, _ column: FormulaColumn, of index: Int
  ) -> Formula? {
    let boolean = BooleanCell(cell)
    if boolean == .condition {
      guard cell.contains(where: { !$0.isLetter && $0 != "-" }) else {
        reader.add("Écrivez yes, no, ou laissez la case vide.", place(index, column))
        return nil
      }
      return reader.formula(cell, at: place(index, column))
    }
    // Only a relevance of plain no has an effect: it hides the element.
    guard boolean == .yes || column == .relevant else { return nil }
    var formula = reader.formula(
      boolean == .yes ? "true()" : "false()", at: place(index, column))
    formula?.source = cell
    formula?.constant = boolean == .yes
    return formula
  }

  private mutating func compileFilter(_ cell: String, of index: Int) {
    guard let list = elements[index].type.list, !compileInstances(cell, of: index) else { return }
    let items = lists[list]?.itemPath ?? ChoiceList(name: list).itemPath
    let place = place(index, .choiceFilter)
    let instance = ExternalChoices.stem(list)
    elements[index].formulas[.choiceFilter] = reader.formula(
      cell, at: place, shell: "instance('\(instance)')/\(items)[%]")
  }

  private mutating func compileDefault(_ cell: String, of index: Int) {
    guard DefaultCell.isComputed(cell, for: elements[index].type) else {
      elements[index].literalDefault = DefaultCell.literal(cell)
      return
    }
    let isCertainlyComputed = cell.contains("${")
    let former = reader
    if let formula = reader.formula(cell, at: place(index, .defaultValue)) {
      elements[index].formulas[.defaultValue] = formula
    } else if !isCertainlyComputed {
      reader = former
      elements[index].literalDefault = DefaultCell.literal(cell)
      reader.warn(
        "Cette valeur ressemble à un calcul, et n’en est pas un. Elle est prise comme un texte.",
        place(index, .defaultValue))
    }
  }

  private mutating func compileTrigger(of index: Int) {
    let cell = elements[index].triggerCell
    guard !cell.isEmpty else { return }
    let place = place(index, "trigger")
    guard let names = Reference.list(cell) else {
      return reader.add("Écrivez une ou plusieurs questions\u{A0}: ${nom}.", place)
    }
    for name in names {
      switch reader.references.find(name, from: index) {
      case .found(index): reader.add("Une question ne se déclenche pas elle-même.", place)
      case .found(let target): elements[index].triggers.append(target)
      case .unknown: reader.add(reader.unknown(name), place)
      case .ambiguous(let rows): reader.add(FormulaReader.ambiguous(name, rows: rows), place)
      }
    }
  }

  private mutating func compileCount(_ cell: String, of index: Int) {
    guard elements[index].countElement == nil, let name = Reference.whole(cell) else { return }
    let place = place(index, .repeatCount)
    switch reader.references.find(name, from: elements[index].parent) {
    case .found(let target) where isAround(target, index): elements[index].countElement = target
    case .found:
      reader.add(
        "La question « \(name) » est dans un autre groupe répété. Prenez-en une d’avant.", place)
    case .unknown: reader.add(reader.unknown(name), place)
    case .ambiguous(let rows): reader.add(FormulaReader.ambiguous(name, rows: rows), place)
    }
  }

  /// Whether one instance of the target, and only one, goes with the group that holds the repeat.
  private func isAround(_ target: Int, _ index: Int) -> Bool {
    guard let home = elements[target].home else { return true }
    return reader.references.ancestors(of: elements[index].parent).contains(home)
  }
}
