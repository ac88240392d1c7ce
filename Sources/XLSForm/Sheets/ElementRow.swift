import Workbook
import Writing

/// One row of the survey sheet that is not the end of a group.
struct ElementRow {
  let table: SheetTable
  let row: SheetRow
  let typed: TypeCell

  /// Other tools accept notes without a name.
  var name: String {
    let name = table.text(row, "name")
    guard name.isEmpty else { return name }
    switch typed.word {
    case .plain(.note): return "generated_note_name_\(row.number)"
    case .plain(.audit): return "audit"
    default: return ""
    }
  }

  func element(_ type: ElementType, _ findings: inout Findings) -> FormElement {
    var element = FormElement(name: name, type: type)
    element.row = row.number
    for column in table.wordColumns {
      let wording = table.words(row, column.rawValue)
      if !wording.isEmpty { element.words[column] = wording }
    }
    element.media = table.media(row)
    for column in table.formulaColumns {
      let cell = text(column, of: type)
      // A default may be a plain text, with its own quotes.
      if !cell.isEmpty {
        element.cells[column] = column == .defaultValue ? cell : StraightQuotes.straightened(cell)
      }
    }
    addRuleOfType(to: &element)
    element.triggerCell = table.text(row, "trigger")
    element.appearanceCell = table.text(row, "appearance")
    element.sensitivity = table.text(row, "sensitivity")
    element.classCell = table.text(row, "class")
    element.comparedCell = table.text(row, "compared")
    element.levelCell = table.text(row, "level")
    element.formerCell = table.text(row, "formerly")
    element.linkingCell = table.text(row, "linking")
    let kept = table.text(row, "kept")
    element.isKept = kept.isEmpty || BooleanCell(kept) == .yes
    check(element, &findings)
    if WordlessQuestion.isComputedAlone(element) { element.cells[.readOnly] = "yes" }
    return element
  }

  /// A number that its cell shows with a unit (« 12,50 € ») is a number again where one is read.
  private func text(_ column: FormulaColumn, of type: ElementType) -> String {
    let isText =
      switch type {
      case .integer, .decimal, .range, .repeating, .calculate: false
      default: column == .defaultValue
      }
    return isText ? table.text(row, column.rawValue) : table.value(row, column.rawValue)
  }

  /// Two types of pyxform are shorthand for another type with a constraint.
  private func addRuleOfType(to element: inout FormElement) {
    guard element.cells[.constraint] == nil else { return }
    switch typed.word {
    case .percentage: element.cells[.constraint] = "0 <= . and . <= 100"
    case .telephone: element.cells[.constraint] = #"regex(., '^\d*$')"#
    default: return
    }
  }

  private static let sensitivities = ["", "public", "internal", "personal", "sensitive"]

  private func check(_ element: FormElement, _ findings: inout Findings) {
    func add(_ column: String, _ message: String) {
      findings.problems.append(table.problem(row, column, element.name, message))
    }
    let hasWords =
      element.words[.label] != nil || element.words[.hint] != nil || !element.media.isEmpty
    // Not with a calculation: other tools hide a computed question without a label.
    let mustSpeak = element.type.isAsked && element.cells[.calculation] == nil
    if !hasWords, mustSpeak || element.type == .note {
      add("label", "Le texte de la question manque. Écrivez-le.")
    } else if let advice = WordlessQuestion.advice(about: element) {
      findings.warnings.append(table.problem(row, "label", element.name, advice))
    }
    if element.type == .calculate, element.cells[.calculation] == nil,
      element.cells[.defaultValue] == nil
    {
      add("calculation", "Le calcul manque. Écrivez-le dans cette colonne.")
    }
    if element.cells[.choiceFilter] != nil, element.type.list == nil {
      add("choice_filter", "Ce filtre est pour une liste de réponses. Retirez-le.")
    }
    if element.cells[.repeatCount] != nil, element.type != .repeating {
      add("repeat_count", "Ce nombre est pour un begin_repeat. Retirez-le.")
    }
    if BooleanCell(table.text(row, "kept")) == .condition {
      add("kept", "Écrivez yes ou no, ou laissez la case vide.")
    }
    if !Self.sensitivities.contains(element.sensitivity.lowercased()) {
      findings.warnings.append(
        table.problem(
          row, "sensitivity", element.name,
          "Écrivez public, internal, personal ou sensitive."))
    }
    if !element.classCell.isEmpty, QuestionClass(cell: element.classCell) == nil {
      findings.warnings.append(
        table.problem(
          row, "class", element.name,
          "« \(element.classCell) » n’est pas une classe. Écrivez opinion, profile ou health."))
    }
    if !element.comparedCell.isEmpty, ComparedIndicator(cell: element.comparedCell) == nil {
      findings.warnings.append(
        table.problem(
          row, "compared", element.name,
          "« \(element.comparedCell) » ne nomme pas une ventilation. Écrivez le code de l’indicateur, une "
            + "barre, puis celui de la ventilation : I04/genre."))
    }
    if !element.levelCell.isEmpty, element.participationLevel == nil {
      findings.warnings.append(
        table.problem(
          row, "level", element.name,
          "« \(element.levelCell) » n’est pas un niveau de participation. Écrivez un chiffre de 1 à 5."
        ))
    }
  }
}
