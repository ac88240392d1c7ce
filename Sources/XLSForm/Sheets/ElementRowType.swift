import Workbook
import Writing

extension ElementRow {
  /// Returns nil when the type cannot be used; a finding then says why.
  func type(
    lists: inout [String: ChoiceList], files: [String: Workbook], _ languages: FormLanguages,
    _ findings: inout Findings
  ) -> ElementType? {
    switch typed.word {
    case nil:
      report("type", unknownType, &findings)
      return nil
    case .plain(let type):
      if !typed.argument.isEmpty {
        report("type", "Retirez « \(typed.argument) » après le type.", &findings)
      }
      return type
    case .percentage: return .integer
    case .telephone: return .text
    case .begin(let kind): return kind
    case .end, .kobo: return nil
    case .beginLoop:
      report(
        "type",
        "Jalon ne lit pas begin_loop. Écrivez un begin_repeat, ou une question par réponse.",
        &findings)
      return .repeating
    case .range: return range(&findings)
    case .selectOne, .selectOneExternal:
      return searched(&lists, files, &findings).map(ElementType.selectOne)
    case .selectMultiple:
      return searched(&lists, files, &findings).map(ElementType.selectMultiple)
    case .rank: return list(in: lists, &findings).map(ElementType.rank)
    case .selectOneFromFile:
      return list(&lists, files, languages, &findings).map(ElementType.selectOne)
    case .selectMultipleFromFile:
      return list(&lists, files, languages, &findings).map(ElementType.selectMultiple)
    }
  }

  func report(_ column: String, _ message: String, _ findings: inout Findings) {
    findings.problems.append(table.problem(row, column, name, message))
  }

  private var unknownType: String {
    let cell = table.text(row, "type")
    if cell.isEmpty { return "Le type manque. Écrivez par exemple text." }
    let question = NearestType.find(cell).map { " Vouliez-vous écrire « \($0) »\u{A0}?" } ?? ""
    return "Jalon ne connaît pas le type « \(cell) ».\(question)"
      + " Types possibles\u{A0}: \(TypeWord.usual)."
  }

  private func range(_ findings: inout Findings) -> ElementType? {
    let parameters = Parameters(table.text(row, "parameters"))
    guard let range = parameters.range, parameters.stray.isEmpty else {
      report(
        "parameters",
        "Écrivez par exemple start=1 end=10 step=1. Le pas mène du début à la fin.", &findings)
      return nil
    }
    return .range(range)
  }

  func list(in lists: [String: ChoiceList], _ findings: inout Findings) -> String? {
    warnOfRandomOrder(&findings)
    let list = typed.argument
    if list.isEmpty {
      report(
        "type", "La liste de réponses manque. Écrivez-la après le type et une espace.", &findings)
      return nil
    }
    if list.hasPrefix("${") {
      guard let name = Reference.whole(list) else {
        report("type", "Après le type, écrivez une seule question\u{A0}: ${prenom}.", &findings)
        return nil
      }
      return "${\(name)}"
    }
    let external = typed.word == .selectOneExternal ? lists[ChoiceList.external(list)] : nil
    guard let found = external ?? lists[list] else {
      let near = NearestName.find(list, among: lists.keys.sorted())
      let question = near.map { " Vouliez-vous écrire « \($0) »\u{A0}?" } ?? ""
      report(
        "type",
        "La liste « \(list) » n’est pas dans la feuille \(sheetOfLists)."
          + " Ajoutez-la ou corrigez son nom.\(question)", &findings)
      // Reading continues, so that other mistakes of the row are told in the same run.
      return list
    }
    checkSpaces(found, &findings)
    return found.name
  }

  private var sheetOfLists: String {
    (typed.word == .selectOneExternal ? FormSheet.externalChoices : .choices).rawValue
  }

  /// Several answers are stored separated by spaces, so that a name with a space would be lost.
  private func checkSpaces(_ list: ChoiceList, _ findings: inout Findings) {
    guard [.selectMultiple, .selectMultipleFromFile, .rank].contains(typed.word) else { return }
    for item in list.items where item.name.contains(where: \.isWhitespace) {
      findings.problems.append(
        FormFinding(
          sheet: FormSheet.choices.rawValue, row: item.row, column: "name", question: list.name,
          message: "Le nom « \(item.name) » a une espace. Remplacez-la par _."))
    }
  }

  private func list(
    _ lists: inout [String: ChoiceList], _ files: [String: Workbook], _ languages: FormLanguages,
    _ findings: inout Findings
  ) -> String? {
    warnOfRandomOrder(&findings)
    let file = typed.argument
    guard !file.isEmpty else {
      report("type", "Le nom du fichier manque. Écrivez-le après le type.", &findings)
      return nil
    }
    let parameters = Parameters(table.text(row, "parameters"))
    let external = ExternalChoices(
      file, in: files, value: parameters.values["value"] ?? "",
      label: parameters.values["label"] ?? "", languages: languages.all.count)
    if let complaint = external.complaint {
      report("type", complaint, &findings)
      return nil
    }
    checkSpaces(external.list, &findings)
    // The same file may show other columns elsewhere in the form.
    var list = external.list
    if let known = lists[file], known.items != list.items {
      list.name = "\(ExternalChoices.stem(file))_\(row.number)"
    }
    lists[list.name] = list
    return list.name
  }

  private func warnOfRandomOrder(_ findings: inout Findings) {
    guard Parameters(table.text(row, "parameters")).values["randomize"]?.lowercased() == "true"
    else { return }
    findings.warnings.append(
      table.problem(
        row, "parameters", name,
        "Jalon garde l’ordre des réponses. Le réglage randomize est laissé de côté."))
  }
}
