import Workbook

/// The survey sheet, row by row: groups open and close around what stands between them.
struct SurveyRows {
  let table: SheetTable
  let languages: FormLanguages
  let files: [String: Workbook]
  private(set) var lists: [String: ChoiceList]
  var elements = [FormElement(name: rootName, type: .group)]
  /// The groups that are open, innermost last; the root is always there.
  private var open = [0]
  /// The block of KoboToolbox that is open.
  var kobo: KoboBlock?
  /// Types already read, by cell: a form repeats a few of them many times.
  private var types: [String: TypeCell] = [:]

  static let rootName = "data"
  static let depthLimit = 32

  init(
    _ table: SheetTable, languages: FormLanguages, lists: [String: ChoiceList],
    files: [String: Workbook]
  ) {
    self.table = table
    self.languages = languages
    self.lists = lists
    self.files = files
  }

  mutating func read(_ findings: inout Findings) {
    for place in table.rows.indices
    where BooleanCell(table.text(table.rows[place], "disabled")) != .yes {
      read(at: place, &findings)
    }
    for group in open.dropFirst() {
      let wanted = elements[group].type == .group ? "end_group" : "end_repeat"
      add("type", group, "Ce groupe n’est pas fermé. Ajoutez une ligne \(wanted).", &findings)
    }
    addCounts()
    elements = ExclusiveChoices.excluded(in: elements, lists, languages)
    findings.problems += LinkingColumn(sheet: table.sheet.rawValue, elements: elements).problems
    checkSiblings(&findings)
    checkQuestions(&findings)
  }

  /// A form without questions is accepted, since formulas are tried in such forms.
  private func checkQuestions(_ findings: inout Findings) {
    guard !elements.contains(where: \.type.isAsked), findings.problems.isEmpty else { return }
    let problem = FormFinding(
      sheet: table.sheet.rawValue,
      message: "Il n’y a aucune question. Ajoutez au moins une ligne.")
    if elements.count > 1 {
      findings.warnings.append(problem)
    } else {
      findings.problems.append(problem)
    }
  }

  private mutating func read(at place: Int, _ findings: inout Findings) {
    let row = table.rows[place]
    let isRemark =
      ["type", "name"].allSatisfy { table.text(row, $0).isEmpty }
      && table.words(row, "label").isEmpty
    if isRemark {
      findings.warnings.append(
        table.problem(
          row, "type", "", "Cette ligne n’a ni type, ni nom, ni texte. Elle est laissée de côté."))
      return
    }
    let typed = typed(table.text(row, "type"))
    if case .kobo(let kobo) = typed.word { return read(kobo, place, &findings) }
    // What stands in a matrix is refused with it, and its names stay known.
    if kobo?.begin == .beginMatrix { return appendUnread(row, table.text(row, "name")) }
    read(row, typed, &findings)
  }

  mutating func read(_ row: SheetRow, _ typed: TypeCell, _ findings: inout Findings) {
    if case .end(let kind) = typed.word { return close(kind, row, &findings) }
    let reader = ElementRow(table: table, row: row, typed: typed)
    let name = reader.name
    let top = open.count == 1 ? ElementName.complaint(aboutTop: name) : nil
    if let message = ElementName.complaint(about: name) ?? top {
      findings.problems.append(table.problem(row, "name", name, message))
    }
    guard let type = reader.type(lists: &lists, files: files, languages, &findings) else {
      return appendUnread(row, name)
    }
    var element = reader.element(type, &findings)
    if let filter = reader.search?.filter, !filter.isEmpty, !element.cells.has(.choiceFilter) {
      element.cells[.choiceFilter] = filter
    }
    let other = typed.hasOther ? addOther(to: &element) : nil
    append(element)
    if type.isContainer {
      open.append(elements.count - 1)
      if open.count > Self.depthLimit + 1 {
        findings.problems.append(
          table.problem(
            row, "type", name,
            "Il y a trop de groupes les uns dans les autres. Gardez-en \(Self.depthLimit)."))
        open.removeLast()
      }
    } else if let other {
      if element.cells[.choiceFilter] != nil {
        findings.problems.append(
          table.problem(
            row, "type", name,
            "Un filtre écarterait la réponse « autre ». Retirez or_other, ou le filtre."))
      }
      append(OrOther.question(after: element, offering: other, languages))
    }
  }

  /// The name of the answer, in a list of the question's own unless the author wrote it already.
  private mutating func addOther(to element: inout FormElement) -> String? {
    guard let name = element.type.list else { return nil }
    let (list, choice) = OrOther.list(from: lists[name] ?? ChoiceList(name: name), languages)
    lists[list.name] = list
    element.type = element.type.offering(list.name)
    return choice
  }

  private mutating func typed(_ cell: String) -> TypeCell {
    if let known = types[cell] { return known }
    let typed = TypeCell(cell)
    types[cell] = typed
    return typed
  }

  private mutating func close(
    _ kind: ElementType, _ row: SheetRow, _ findings: inout Findings
  ) {
    guard open.count > 1, let last = open.last else {
      findings.problems.append(
        table.problem(
          row, "type", table.text(row, "name"),
          "Aucun groupe n’est ouvert ici. Retirez cette ligne ou ouvrez un groupe avant."))
      return
    }
    if elements[last].type != kind {
      let wanted = elements[last].type == .group ? "end_group" : "end_repeat"
      findings.problems.append(
        table.problem(
          row, "type", elements[last].name,
          "Le dernier groupe ouvert se ferme par \(wanted). Corrigez ce type."))
    }
    open.removeLast()
  }

  /// Its name stays known, so that formulas that read it are not reported as well.
  private mutating func appendUnread(_ row: SheetRow, _ name: String) {
    guard !name.isEmpty else { return }
    var element = FormElement(name: name, type: .hidden)
    element.row = row.number
    append(element)
  }

  private mutating func append(_ element: FormElement) {
    var element = element
    element.parent = open.last ?? 0
    elements[element.parent].children.append(elements.count)
    elements.append(element)
  }

  private func add(
    _ column: String, _ element: Int, _ message: String, _ findings: inout Findings
  ) {
    findings.problems.append(
      FormFinding(
        sheet: table.sheet.rawValue, row: elements[element].row, column: column,
        question: elements[element].name, message: message))
  }

  /// As in pyxform, a count that is not just another question becomes a hidden, computed one.
  private mutating func addCounts() {
    guard elements.indices.contains(where: { elements[$0].cells.has(.repeatCount) }) else {
      return
    }
    elements = RepeatCounts.added(to: elements)
  }

  private func checkSiblings(_ findings: inout Findings) {
    for index in elements.indices where elements[index].type.isContainer {
      let group = elements[index]
      var rows: [String: Int] = [:]
      rows.reserveCapacity(group.children.count)
      for child in group.children {
        let name = elements[child].name
        if let first = rows[name], !name.isEmpty {
          add(
            "name", child, "Ce nom sert déjà à la ligne \(first). Changez un des deux.", &findings)
        } else {
          rows[name] = elements[child].row ?? group.row ?? 0
        }
      }
    }
  }
}
