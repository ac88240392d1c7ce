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

extension XFormReader {
  mutating func readBody(_ group: Int, in context: String) {
    for child in document.children(group) {
      let tag = document[child].name.local
      switch tag {
      case "group": readGroup(child, in: context)
      case "repeat": readRepeat(child, words: child, in: context)
      case "input", "select1", "select", "rank", "range", "upload", "trigger":
        readControl(child, tag, in: context)
      case "setvalue", "label", "hint": continue
      default:
        refuse("Jalon ne connaît pas l’élément « \(tag) ». Retirez-le du formulaire.")
      }
    }
  }

  private mutating func readGroup(_ group: Int, in context: String) {
    let reference =
      document.attribute(group, "ref") ?? document.attribute(group, "nodeset")
    let path = reference.map { Self.absolute($0, in: context) }
    if let inner = document.child(group, named: "repeat") {
      readRepeat(inner, words: group, in: path ?? context)
      return
    }
    if let path { controls[path] = XFormControl(tag: "group", element: group, words: group) }
    readActions(under: group, source: nil, path ?? context)
    readBody(group, in: path ?? context)
  }

  private mutating func readRepeat(_ element: Int, words: Int, in context: String) {
    guard let reference = document.attribute(element, "nodeset") else { return }
    let path = Self.absolute(reference, in: context)
    controls[path] = XFormControl(tag: "repeat", element: element, words: words)
    readActions(under: element, source: nil, path)
    readBody(element, in: path)
  }

  private mutating func readControl(_ element: Int, _ tag: String, in context: String) {
    guard let reference = document.attribute(element, "ref") else { return }
    let path = Self.absolute(reference, in: context)
    var control = XFormControl(tag: tag, element: element, words: element)
    if ["select1", "select", "rank"].contains(tag) {
      if let itemset = document.child(element, named: "itemset") {
        (control.list, control.filter) = itemsetParts(itemset, path)
      } else {
        control.list = readItems(of: element, path)
      }
    }
    controls[path] = control
    readActions(under: element, source: path, context)
  }

  /// `instance('villes')/root/item[region = /data/region]`: the list, and its filter.
  private mutating func itemsetParts(_ itemset: Int, _ path: String) -> (String?, String?) {
    var nodeset = (document.attribute(itemset, "nodeset") ?? "").trimmed
    if nodeset.hasPrefix("randomize(") {
      nodeset = nodeset.dropFirst("randomize(".count).trimmed
      if let end = nodeset.lastIndex(where: { $0 == "," || $0 == ")" }), !nodeset.hasSuffix("]") {
        nodeset = nodeset[..<end].trimmed
      }
    }
    guard nodeset.hasPrefix("instance("), let list = Self.listName(in: nodeset) else {
      refuse(
        "Jalon ne propose pas les réponses d’une autre question. Écrivez une liste de réponses.",
        path)
      return (nil, nil)
    }
    guard let open = nodeset.firstIndex(of: "["), nodeset.last == "]" else { return (list, nil) }
    return (list, nodeset[nodeset.index(after: open)...].dropLast().trimmed)
  }

  private mutating func readItems(of element: Int, _ path: String) -> String {
    let name = path.split(separator: "/").joined(separator: "_")
    var list = ChoiceList(name: name)
    for item in document.children(element, named: "item") {
      let value = document.child(item, named: "value").map { document.text($0).trimmed } ?? ""
      let label = document.child(item, named: "label")
      let words = label.map { texts.wording(of: $0) } ?? Wording()
      list.append(
        ChoiceItem(
          name: value, label: words.isEmpty ? texts.same(value) : words,
          media: label.map { texts.media(of: $0) } ?? [:]))
    }
    lists[name] = list
    return name
  }
}
