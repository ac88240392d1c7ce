package import Workbook
import Writing
import XPath

/// The secondary instances of an XForm: in the form itself, or in a file beside it.
struct XFormLists {
  private let model: XFormModel
  private let document: XMLDocument
  private let files: [String: Workbook]
  private(set) var lists: [String: ChoiceList] = [:]
  private(set) var documents: [String: SecondaryDocument] = [:]
  private(set) var findings = Findings()

  static func read(_ model: XFormModel, files: [String: Workbook]) -> XFormLists {
    var lists = XFormLists(model: model, document: model.document, files: files)
    lists.readInstances()
    return lists
  }

  private mutating func readInstances() {
    let namings = itemsetNamings()
    for instance in document.children(model.element, named: "instance").dropFirst() {
      guard let name = document.attribute(instance, "id") else { continue }
      let naming = namings[name] ?? ItemNaming()
      if let source = document.attribute(instance, "src") {
        guard let rows = externalRows(source) else { continue }
        lists[name] = list(name, rows, naming)
      } else if let root = document.children(instance).first {
        readList(name, root, naming)
      }
    }
  }

  /// Of any shape: expressions look into all of it, and an item set shows some of its nodes.
  private mutating func readList(_ name: String, _ root: Int, _ naming: ItemNaming) {
    var tree = InstanceTree()
    var nodes: [Int: InstanceTree.Node] = [:]
    document.copy(root, into: &tree, under: InstanceTree.root, &nodes)
    let path = naming.itemPath ?? "\(document[root].name.local)/item"
    let items = document.elements(at: path, from: root)
    lists[name] = list(name, items.map(document.columns), naming)
    lists[name]?.itemPath = path
    documents[name] = SecondaryDocument(tree: tree, items: items.compactMap { nodes[$0] })
  }

  /// Which nodes of a list are shown, and which of their columns hold names and words: the first item
  /// set that shows it says so.
  private func itemsetNamings() -> [String: ItemNaming] {
    var namings: [String: ItemNaming] = [:]
    for index in document.elements.indices where document[index].name.local == "itemset" {
      let nodeset = document.attribute(index, "nodeset") ?? ""
      guard let list = Self.listName(in: nodeset), namings[list] == nil else { continue }
      func reference(_ tag: String) -> String? {
        document.child(index, named: tag).flatMap { document.attribute($0, "ref") }
      }
      namings[list] = ItemNaming(
        itemPath: Self.itemPath(in: nodeset), value: reference("value"), label: reference("label"))
    }
    return namings
  }

  /// `villes` for `instance('villes')/root/item[…]`.
  static func listName(in nodeset: String) -> String? {
    nodeset.literal(after: "instance(")
  }

  /// `root/item` for `instance('villes')/root/item[…]`.
  private static func itemPath(in nodeset: String) -> String? {
    guard let call = nodeset.firstRange(of: "instance("),
      let end = nodeset[call.upperBound...].firstIndex(of: ")")
    else { return nil }
    let steps = nodeset[nodeset.index(after: end)...].prefix { !"[),".contains($0) }
      .split(separator: "/").map(\.trimmed)
    return steps.count > 1 ? steps.joined(separator: "/") : nil
  }

  private mutating func externalRows(_ source: String) -> [[String: String]]? {
    let file = source.split(separator: "/").last.map(String.init) ?? source
    if source == "jr://instance/last-saved" {
      findings.refuse("Jalon ne garde pas les réponses d’une autre fois. Retirez « \(source) ».")
      return nil
    }
    guard let sheet = files[file]?.sheets.first, let header = sheet.rows.first else {
      findings.refuse("Le fichier « \(file) » manque ou est vide. Donnez-le avec le formulaire.")
      return nil
    }
    let headings = header.cells.map(\.trimmed)
    return sheet.rows.dropFirst().map { row in
      var columns: [String: String] = [:]
      for (place, heading) in headings.enumerated() where !heading.isEmpty {
        columns[heading] = row[place].trimmed
      }
      return columns
    }
  }

  private func list(
    _ name: String, _ rows: [[String: String]], _ naming: ItemNaming
  ) -> ChoiceList {
    var list = ChoiceList(name: name)
    for var columns in rows {
      let spoken = columns["itextId"].map { model.texts.wording($0, media: nil) } ?? Wording()
      let value = naming.value.flatMap { columns[$0] } ?? columns["name"] ?? columns["value"] ?? ""
      let words = naming.label.flatMap { columns[$0] } ?? columns["label"] ?? value
      columns["itextId"] = nil
      list.append(
        ChoiceItem(
          name: value, label: spoken.isEmpty ? model.texts.same(words) : spoken, columns: columns))
    }
    return list
  }
}

/// What an item set shows of a list.
private struct ItemNaming {
  var itemPath: String?
  var value: String?
  var label: String?
}

extension XMLDocument {
  /// `<item><name>a</name><label>A</label></item>` as a row.
  fileprivate func columns(_ item: Int) -> [String: String] {
    var columns: [String: String] = [:]
    for column in children(item) { columns[self[column].name.local] = text(column).trimmed }
    return columns
  }

  /// The first step is the root itself.
  fileprivate func elements(at path: String, from root: Int) -> [Int] {
    let steps = path.split(separator: "/").map(String.init)
    guard steps.first == self[root].name.local else { return [] }
    return steps.dropFirst().reduce([root]) { holders, step in
      holders.flatMap { children($0, named: step) }
    }
  }

  fileprivate func copy(
    _ element: Int, into tree: inout InstanceTree, under parent: InstanceTree.Node,
    _ nodes: inout [Int: InstanceTree.Node]
  ) {
    let inner = children(element)
    let node = tree.append(
      self[element].name.local, to: parent, value: inner.isEmpty ? text(element).trimmed : "")
    nodes[element] = node
    for child in inner { copy(child, into: &tree, under: node, &nodes) }
  }
}

extension Workbook {
  private static let columnLimit = 200

  /// A list that stands in an XML file of its own, as a table: `root/item/column`.
  package init(itemsXML bytes: [UInt8], name: String) throws(XMLRefusal) {
    let document = try XMLDocument(bytes)
    let items = document.elements.isEmpty ? [] : document.children(0).map(document.columns)
    var (headings, known): ([String], Set<String>) = ([], [])
    for item in items { headings += item.keys.sorted().filter { known.insert($0).inserted } }
    guard headings.count <= Self.columnLimit else {
      throw .unexpected("Cette liste a plus de \(Self.columnLimit) colonnes. Gardez-en moins.")
    }
    let rows = items.enumerated().map { place, item in
      SheetRow(number: place + 2, cells: headings.map { item[$0] ?? "" })
    }
    self.init(sheets: [Sheet(name: name, rows: [SheetRow(number: 1, cells: headings)] + rows)])
  }
}
