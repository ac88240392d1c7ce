import Workbook
import Writing

/// A control of the body, as far as the form needs it.
struct XFormControl {
  /// `input`, `select1`, `group`, `repeat`…
  var tag: String
  var element: Int
  /// The element that holds label and hint: of a repeat, the group around it.
  var words: Int
  var list: String?
  var filter: String?
}

/// The controls of the body, what its actions set, and the lists that stand in it.
struct XFormControls {
  private let model: XFormModel
  private var byPath: [String: XFormControl] = [:]
  private(set) var actions = XFormActions()
  private(set) var lists: [String: ChoiceList] = [:]
  private(set) var findings = Findings()

  static func read(_ model: XFormModel) -> XFormControls {
    let document = model.document
    var controls = XFormControls(model: model)
    controls.actions.read(document, under: model.element, in: model.rootPath)
    if let body = document.elements.indices.first(where: { document[$0].name.local == "body" }) {
      controls.readBody(body, in: model.rootPath)
    }
    return controls
  }

  subscript(path: String) -> XFormControl? {
    byPath[path]
  }

  var repeats: [String: XFormControl] {
    byPath.filter { $0.value.tag == "repeat" }
  }

  private mutating func readBody(_ group: Int, in context: String) {
    for child in model.document.children(group) {
      let tag = model.document[child].name.local
      switch tag {
      case "group": readGroup(child, in: context)
      case "repeat": readRepeat(child, words: child, in: context)
      case "input", "select1", "select", "rank", "range", "upload", "trigger":
        readControl(child, tag, in: context)
      case "setvalue", "label", "hint": continue
      default:
        findings.refuse("Jalon ne connaît pas l’élément « \(tag) ». Retirez-le du formulaire.")
      }
    }
  }

  private mutating func readGroup(_ group: Int, in context: String) {
    let reference =
      model.document.attribute(group, "ref") ?? model.document.attribute(group, "nodeset")
    let path = reference.map { XFormModel.absolute($0, in: context) }
    if let inner = model.document.child(group, named: "repeat") {
      readRepeat(inner, words: group, in: path ?? context)
      return
    }
    if let path { byPath[path] = XFormControl(tag: "group", element: group, words: group) }
    actions.read(model.document, under: group, in: path ?? context)
    readBody(group, in: path ?? context)
  }

  private mutating func readRepeat(_ element: Int, words: Int, in context: String) {
    guard let reference = model.document.attribute(element, "nodeset") else { return }
    let path = XFormModel.absolute(reference, in: context)
    byPath[path] = XFormControl(tag: "repeat", element: element, words: words)
    actions.read(model.document, under: element, in: path)
    readBody(element, in: path)
  }

  private mutating func readControl(_ element: Int, _ tag: String, in context: String) {
    guard let reference = model.document.attribute(element, "ref") else { return }
    let path = XFormModel.absolute(reference, in: context)
    var control = XFormControl(tag: tag, element: element, words: element)
    if ["select1", "select", "rank"].contains(tag) {
      if let itemset = model.document.child(element, named: "itemset") {
        (control.list, control.filter) = itemsetParts(itemset, at: path)
      } else {
        control.list = readItems(of: element, at: path)
      }
    }
    byPath[path] = control
    actions.read(model.document, under: element, source: path, in: context)
  }

  /// `instance('villes')/root/item[region = /data/region]`: the list, and its filter.
  private mutating func itemsetParts(_ itemset: Int, at path: String) -> (String?, String?) {
    var nodeset = (model.document.attribute(itemset, "nodeset") ?? "").trimmed
    if nodeset.hasPrefix("randomize(") {
      nodeset = nodeset.dropFirst("randomize(".count).trimmed
      if let end = nodeset.lastIndex(where: { $0 == "," || $0 == ")" }), !nodeset.hasSuffix("]") {
        nodeset = nodeset[..<end].trimmed
      }
    }
    guard nodeset.hasPrefix("instance("), let list = XFormLists.listName(in: nodeset) else {
      findings.refuse(
        "Jalon ne propose pas les réponses d’une autre question. Écrivez une liste de réponses.",
        question: path)
      return (nil, nil)
    }
    guard let open = nodeset.firstIndex(of: "["), nodeset.last == "]" else { return (list, nil) }
    return (list, nodeset[nodeset.index(after: open)...].dropLast().trimmed)
  }

  private mutating func readItems(of element: Int, at path: String) -> String {
    let name = path.split(separator: "/").joined(separator: "_")
    var list = ChoiceList(name: name)
    let document = model.document
    for item in document.children(element, named: "item") {
      let value = document.child(item, named: "value").map { document.text($0).trimmed } ?? ""
      let label = document.child(item, named: "label")
      let words = label.map { model.texts.wording(of: $0) } ?? Wording()
      list.append(
        ChoiceItem(
          name: value, label: words.isEmpty ? model.texts.same(value) : words,
          media: label.map { model.texts.media(of: $0) } ?? [:]))
    }
    lists[name] = list
    return name
  }
}
