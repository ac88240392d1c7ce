import Workbook
import Writing
import XPath

/// A document that came with the form, and the nodes of its choices in their order.
struct SecondaryDocument {
  var tree: InstanceTree
  var items: [InstanceTree.Node] = []
}

/// Lists of choices as documents, for the expressions that look into them: `root/item/name…`.
struct SecondaryLists: Sendable, Hashable {
  /// By the name that `instance('…')` gives them.
  var trees: [String: InstanceTree] = [:]
  /// Which choice each item is.
  var places: [String: [InstanceTree.Node: Int]] = [:]

  /// Only the lists that expressions read: ten thousand towns that no filter reads are left out.
  static func documents(
    _ elements: [FormElement], lists: [String: ChoiceList],
    ready: [String: SecondaryDocument], files: [String: Workbook], _ findings: inout Findings
  ) -> SecondaryLists {
    var documents = SecondaryLists()
    let byName = Dictionary(
      lists.keys.sorted().map { (ExternalChoices.stem($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let fileByName = Dictionary(
      files.keys.sorted().map { (ExternalChoices.stem($0), $0) },
      uniquingKeysWith: { first, _ in first })
    for index in elements.indices {
      for entry in elements[index].formulas.entries {
        if InstanceNames.areComputed(in: entry.value) {
          findings.problems.append(
            FormFinding(
              sheet: FormSheet.survey.rawValue, row: elements[index].row,
              column: elements[index].written(entry.column.rawValue).column,
              question: elements[index].written(entry.column.rawValue).name,
              message: "Le nom du fichier s’écrit entre apostrophes, et ne se calcule pas\u{A0}:"
                + " pulldata('villes', …)."))
        }
        for name in InstanceNames.asked(by: entry.value) where documents.trees[name] == nil {
          // `villes.csv` names the same as `villes`.
          let stem = ExternalChoices.stem(name)
          if let document = ready[name] ?? ready[stem] {
            documents.trees[name] = document.tree
            documents.places[name] = Dictionary(
              document.items.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
          } else if let list = byName[stem].flatMap({ lists[$0] }) {
            documents.add(list, as: name)
          } else if let file = fileByName[stem], let sheet = files[file]?.sheets.first {
            documents.trees[name] = table(sheet)
          } else {
            findings.problems.append(
              FormFinding(
                sheet: FormSheet.survey.rawValue, row: elements[index].row,
                column: elements[index].written(entry.column.rawValue).column,
                question: elements[index].written(entry.column.rawValue).name,
                message:
                  "Ni liste ni fichier ne s’appelle « \(name) ». Ajoutez-le ou corrigez son nom."))
          }
        }
      }
    }
    return documents
  }

  private mutating func add(_ list: ChoiceList, as name: String) {
    var tree = InstanceTree()
    var items: [InstanceTree.Node: Int] = [:]
    let root = tree.append("root", to: InstanceTree.root)
    for (place, item) in list.items.enumerated() {
      let node = tree.append("item", to: root)
      items[node] = place
      // A list made elsewhere may show other columns than these two, and have them all the same.
      let label = item.label.texts.first { !$0.isEmpty } ?? item.name
      tree.append("name", to: node, value: item.columns["name"] ?? item.name)
      tree.append("label", to: node, value: item.columns["label"] ?? label)
      for (column, value) in item.columns.sorted(by: { $0.key < $1.key })
      where column != "name" && column != "label" {
        tree.append(column, to: node, value: value)
      }
    }
    (trees[name], places[name]) = (tree, items)
  }

  /// What `pulldata` reads: one item for each row, one node for each column.
  private static func table(_ sheet: Sheet) -> InstanceTree {
    var tree = InstanceTree()
    let root = tree.append("root", to: InstanceTree.root)
    let headings = sheet.rows.first?.cells.map(\.trimmed) ?? []
    for row in sheet.rows.dropFirst() {
      let node = tree.append("item", to: root)
      for (place, heading) in headings.enumerated() where !heading.isEmpty {
        tree.append(heading, to: node, value: row[place].trimmed)
      }
    }
    return tree
  }
}

/// The documents that a formula looks into: `instance('villes')`, `pulldata('villes', …)`.
enum InstanceNames {
  static func asked(by formula: Formula) -> [String] {
    guard formula.expression.calls(.instance, .pulldata) else { return [] }
    return ["instance", "pulldata"].flatMap { names(after: $0, in: formula.path) }
  }

  /// A file that only an answer names cannot be given with the form.
  static func areComputed(in formula: Formula) -> Bool {
    formula.expression.namesFilesByAnswers
  }

  /// The literal that opens the call; what is computed there cannot be known beforehand.
  private static func names(after function: String, in source: String) -> [String] {
    var (names, rest): ([String], Substring) = ([], source[...])
    while let call = rest.firstRange(of: function) {
      rest = rest[call.upperBound...]
      let inside = rest.drop(while: \.isWhitespace)
      guard inside.first == "(" else { continue }
      let argument = inside.dropFirst().drop(while: \.isWhitespace)
      guard let quote = argument.first, "'\"".contains(quote) else { continue }
      let literal = argument.dropFirst().prefix { $0 != quote }
      names.append(String(literal))
    }
    return names
  }
}
