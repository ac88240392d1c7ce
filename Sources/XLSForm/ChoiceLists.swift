import Workbook

/// The choices sheet, by list.
struct ChoiceLists {
  private(set) var lists: [String: [Choice]] = [:]
  private var names: [String: Set<String>] = [:]

  init(_ table: SheetTable?, words: Translation, problems: inout [FormProblem]) {
    guard let table else { return }
    for row in table.rows {
      let list = table.text(row, "list_name")
      let choice = Choice(
        name: table.text(row, "name"), label: words.text(table, row, "label"))
      problems += complaints(about: choice, list: list, table, row)
      lists[list, default: []].append(choice)
      names[list, default: []].insert(choice.name)
    }
  }

  private func complaints(
    about choice: Choice, list: String, _ table: SheetTable, _ row: SheetRow
  ) -> [FormProblem] {
    var problems: [FormProblem] = []
    func add(_ column: String, _ message: String) {
      problems.append(table.problem(row, column, list, message))
    }
    if list.isEmpty {
      add("list_name", "Le nom de la liste manque. Écrivez-le.")
    }
    if choice.name.isEmpty {
      add("name", "Le nom de la réponse manque. Écrivez-le.")
    } else if let message = QuestionName.complaintAboutChoice(choice.name) {
      add("name", message)
    } else if names[list]?.contains(choice.name) == true {
      add(
        "name",
        "La réponse « \(choice.name) » est deux fois dans la liste « \(list) »."
          + " Changez un des deux noms.")
    }
    if choice.label.isEmpty {
      add("label", "Le texte de la réponse manque. Écrivez-le.")
    }
    return problems
  }
}

/// Names are keys: in the database, in exports, in other tools.
enum QuestionName {
  static let lengthLimit = 64

  static func complaint(about name: String) -> String? {
    if name.isEmpty { return "Le nom de la question manque. Écrivez-le." }
    if name.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    if name.lowercased() == "meta" || name == Question.assistance.name {
      return "Le nom « \(name) » est réservé. Choisissez un autre nom."
    }
    let isSound =
      name.first.map { $0.isLetter || $0 == "_" } == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    return isSound
      ? nil
      : "Le nom « \(name) » commence par une lettre."
        + " Puis gardez des lettres, des chiffres, _ - ou un point."
  }

  /// Several answers are stored with spaces between their names.
  static func complaintAboutChoice(_ name: String) -> String? {
    if name.unicodeScalars.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    let hasSpace = name.contains(where: \.isWhitespace)
    if hasSpace || name.unicodeScalars.contains(where: PlainText.isUnsafe) {
      return "Le nom « \(name) » a une espace. Remplacez-la par _."
    }
    return nil
  }
}
