/// The column `linking`, once all rows are read. A code that is incomplete would find strangers, and one that
/// is not marked as a whole would be published: both are refused.
struct LinkingColumn {
  let sheet: String
  let elements: [FormElement]

  var problems: [FormFinding] {
    let declared = elements.filter { !$0.linkingCell.isEmpty }
    let unknown = declared.filter { $0.linkingRole == nil }.map {
      problem(
        $0,
        "« \($0.linkingCell) » ne dit pas à quoi sert la question pour le suivi. Écrivez consent, code ou "
          + "followed.")
    }
    guard let first = declared.first, unknown.isEmpty else { return unknown }
    return declared.flatMap(own) + together(first)
  }

  private func own(_ element: FormElement) -> [FormFinding] {
    if isRepeated(element) {
      return [problem(element, "Une question suivie se pose une fois. Sortez-la du begin_repeat.")]
    }
    switch (element.linkingRole, element.type) {
    case (.code, .text), (.code, .integer), (.code, .selectOne), (.consent, .selectOne),
      (.followed, .selectOne):
      return []
    case (.code, _):
      return [
        problem(element, "Un élément du code est une lettre, un nombre ou une seule réponse.")
      ]
    default:
      return [problem(element, "Cette question du suivi n’a qu’une réponse : un select_one.")]
    }
  }

  private func together(_ first: FormElement) -> [FormFinding] {
    func count(_ role: LinkingRole) -> Int { elements.count { $0.linkingRole == role } }
    let least = FormLinking.leastElements
    var sentences: [String] = []
    if count(.consent) != 1 {
      sentences.append("Une question, et une seule, demande si l’on veut un code : consent.")
    }
    if count(.code) < least {
      sentences.append("Le code a \(least) éléments au moins : code. Ajoutez ceux qui manquent.")
    }
    if count(.followed) == 0 {
      sentences.append("Aucune question n’est suivie. Marquez-en une : followed.")
    }
    return sentences.map { problem(first, $0) }
  }

  private func isRepeated(_ element: FormElement) -> Bool {
    var parent = element.parent
    while parent > 0 {
      if elements[parent].type == .repeating { return true }
      parent = elements[parent].parent
    }
    return false
  }

  private func problem(_ element: FormElement, _ message: String) -> FormFinding {
    FormFinding(
      sheet: sheet, row: element.row, column: "linking", question: element.name, message: message)
  }
}
