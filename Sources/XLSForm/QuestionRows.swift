import Workbook

/// The survey sheet, row by row.
struct QuestionRows {
  var table: SheetTable
  var words: Translation
  var lists: ChoiceLists

  func read(_ problems: inout [FormProblem]) -> [Question] {
    var questions: [Question] = []
    var rowByName: [String: Int] = [:]
    for row in table.rows {
      let name = table.text(row, "name")
      if let message = QuestionName.complaint(about: name) {
        problems.append(table.problem(row, "name", name, message))
      } else if let first = rowByName[name] {
        problems.append(
          table.problem(
            row, "name", name, "Ce nom sert déjà à la ligne \(first). Changez un des deux."))
      } else {
        rowByName[name] = row.number
      }
      if let question = question(row, name: name, &problems) { questions.append(question) }
    }
    if !questions.contains(where: { $0.kind != .note }), problems.isEmpty {
      problems.append(
        FormProblem(
          sheet: table.sheet.rawValue,
          message: "Il n’y a aucune question. Ajoutez au moins une ligne."))
    }
    return questions
  }

  private func question(_ row: SheetRow, name: String, _ problems: inout [FormProblem])
    -> Question?
  {
    let kind = kind(row, name: name, &problems)
    let label = words.text(table, row, "label")
    if label.isEmpty {
      problems.append(
        table.problem(row, "label", name, "Le texte de la question manque. Écrivez-le."))
    }
    let isRequired = isRequired(row, name: name, &problems)
    guard let kind else { return nil }
    return Question(
      name: name, label: label, hint: words.text(table, row, "hint"), kind: kind,
      isRequired: isRequired, purpose: table.text(row, "purpose"),
      sensitivity: table.text(row, "sensitivity"), retention: table.text(row, "retention"))
  }

  private func kind(_ row: SheetRow, name: String, _ problems: inout [FormProblem])
    -> QuestionKind?
  {
    let text = table.text(row, "type")
    let typed = QuestionType(text)
    switch typed.word {
    case "note": return .note
    case "text", "string": return .text
    case "integer", "int": return .integer
    case "select_one":
      return choices(row, typed, name: name, &problems).map(QuestionKind.selectOne)
    case "select_multiple":
      return choices(row, typed, name: name, &problems).map(QuestionKind.selectMultiple)
    case "":
      problems.append(
        table.problem(row, "type", name, "Le type manque. Écrivez par exemple text."))
      return nil
    default:
      problems.append(
        table.problem(
          row, "type", name,
          "Jalon ne connaît pas encore le type « \(text) »."
            + " Types possibles\u{A0}: select_one, select_multiple, text, integer, note."))
      return nil
    }
  }

  private func choices(
    _ row: SheetRow, _ typed: QuestionType, name: String, _ problems: inout [FormProblem]
  ) -> [Choice]? {
    guard !typed.list.isEmpty else {
      problems.append(
        table.problem(
          row, "type", name,
          "La liste de réponses manque. Écrivez \(typed.word), une espace, puis son nom."))
      return nil
    }
    guard let choices = lists.lists[typed.list] else {
      problems.append(
        table.problem(
          row, "type", name,
          "La liste « \(typed.list) » n’est pas dans la feuille choices."
            + " Ajoutez-la ou corrigez son nom."))
      return nil
    }
    return choices
  }

  private func isRequired(_ row: SheetRow, name: String, _ problems: inout [FormProblem]) -> Bool {
    switch table.text(row, "required").lowercased() {
    case "", "no", "false", "false()", "non": return false
    case "yes", "true", "true()", "oui": return true
    default:
      problems.append(
        table.problem(row, "required", name, "Écrivez yes, no, ou laissez la case vide."))
      return false
    }
  }
}

/// `select_one oui_non`, `select one oui_non`, `Text`.
private struct QuestionType {
  var word: String
  var list: String

  init(_ text: String) {
    var parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    word = parts.isEmpty ? "" : parts.removeFirst().lowercased()
    let second = parts.first?.lowercased() ?? ""
    if word == "select", ["one", "multiple"].contains(second) {
      word += "_" + second
      parts.removeFirst()
    }
    // Anything after the list (`or_other`) changes the question: it becomes an unknown list.
    list = parts.joined(separator: " ")
    if !word.hasPrefix("select_"), !list.isEmpty { word += " " + list }
  }
}
