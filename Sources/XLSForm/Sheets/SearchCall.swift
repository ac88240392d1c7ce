import Workbook
import Writing

/// `search('communes', 'matches', 'departement', ${dep})` in the appearance of a question: its choices are
/// the rows of a file beside the form, and a row of the list says which columns hold names and words.
struct SearchCall {
  var file: String
  /// As a filter of choices; empty for all the rows.
  var filter = ""
  /// What is wrong with the call.
  var complaint: String?

  /// Nil when the appearance has no such call.
  init?(appearance: String) {
    guard let call = appearance.firstRange(of: "search("),
      let end = appearance.lastIndex(of: ")"), call.upperBound <= end
    else { return nil }
    var arguments = Self.arguments(appearance[call.upperBound..<end])
    let file = arguments.isEmpty ? "" : Self.literal(arguments.removeFirst()) ?? ""
    self.file = file.contains(".") || file.isEmpty ? file : file + ".csv"
    if file.isEmpty {
      complaint = "Écrivez le nom du fichier entre apostrophes\u{A0}: search('communes')."
    } else if let filter = Self.filter(arguments) {
      self.filter = filter
    } else {
      complaint =
        "Jalon ne lit pas cette recherche. Écrivez search('fichier'), et le filtre dans choice_filter."
    }
  }

  /// A mode, then pairs of a column and a value.
  private static func filter(_ arguments: [String]) -> String? {
    if arguments.isEmpty { return "" }
    guard let mode = literal(arguments[0])?.lowercased(), arguments.count >= 3,
      let column = literal(arguments[1])
    else { return nil }
    let tests = [
      "matches": "\(column) = \(arguments[2])", "contains": "contains(\(column), \(arguments[2]))",
      "startswith": "starts-with(\(column), \(arguments[2]))",
      "endswith": "ends-with(\(column), \(arguments[2]))",
    ]
    guard let first = tests[mode] else { return nil }
    if arguments.count == 3 { return first }
    guard arguments.count == 5, let second = literal(arguments[3]) else { return nil }
    return "\(first) and \(second) = \(arguments[4])"
  }

  private static func literal(_ argument: String) -> String? {
    guard argument.count > 1, let quote = argument.first, "'\"".contains(quote),
      argument.last == quote
    else { return nil }
    return String(argument.dropFirst().dropLast()).trimmed
  }

  /// What commas separate outside quotes and brackets.
  private static func arguments(_ text: Substring) -> [String] {
    var (arguments, quote, depth): ([String], Character?, Int) = ([""], nil, 0)
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, "'\"".contains(character) {
        quote = character
      } else if quote == nil, "({[".contains(character) {
        depth += 1
      } else if quote == nil, ")}]".contains(character) {
        depth -= 1
      } else if quote == nil, depth == 0, character == "," {
        arguments.append("")
        continue
      }
      arguments[arguments.count - 1].append(character)
    }
    return arguments.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension ElementRow {
  var search: SearchCall? {
    SearchCall(appearance: StraightQuotes.straightened(table.text(row, "appearance")))
  }

  /// The list that the type names, filled from a file where the appearance asks for that.
  func searched(
    _ lists: inout [String: ChoiceList], _ files: [String: Workbook], _ findings: inout Findings
  ) -> String? {
    guard let search else { return list(in: lists, &findings) }
    if let complaint = search.complaint {
      report("appearance", complaint, &findings)
      return nil
    }
    guard let name = list(in: lists, &findings), let template = lists[name] else { return nil }
    guard let rows = files[search.file]?.sheets.first?.rows, let header = rows.first else {
      report(
        "appearance",
        "Le fichier « \(search.file) » manque ou est vide. Donnez-le avec le formulaire.", &findings
      )
      return nil
    }
    let headings = header.cells.map(\.bare)
    guard let pattern = template.items.first(where: { headings.contains($0.name) }) else {
      report(
        "appearance",
        "Aucune réponse de la liste « \(name) » n’est le nom d’une colonne de « \(search.file) »."
          + " Écrivez-en une.", &findings)
      return nil
    }
    var list = ChoiceList(name: "\(ExternalChoices.stem(search.file))_\(name)")
    for item in template.items where item.name != pattern.name { list.append(item) }
    for row in rows.dropFirst() {
      if let item = pattern.filled(row, headings) { list.append(item) }
    }
    lists[list.name] = list
    return list.name
  }
}

extension ChoiceItem {
  /// The choice that a row of a file gives, as this one names its columns: `code`, `nom` or `nom, dep`.
  fileprivate func filled(_ row: SheetRow, _ headings: [String]) -> ChoiceItem? {
    var columns: [String: String] = [:]
    for (place, heading) in headings.enumerated() where !heading.isEmpty {
      columns[heading] = row[place].bare
    }
    guard let name = columns[name], !name.isEmpty else { return nil }
    let words = label.texts.map { text in
      text.split(separator: ",").map { columns[$0.trimmed] ?? $0.trimmed }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return ChoiceItem(
      name: name, label: Wording(words.map { $0.isEmpty ? name : $0 }), columns: columns)
  }
}
