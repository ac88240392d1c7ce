import Workbook
import Writing

/// The model of an XForm: its primary instance, its texts, and what is bound to each node.
struct XFormModel {
  let document: XMLDocument
  let element: Int
  /// The element of the primary instance that holds all the others.
  let root: Int
  let rootPath: String
  let texts: XFormTextReader
  /// By path.
  let binds: [String: Int]

  init(_ document: XMLDocument) throws(XMLRefusal) {
    self.document = document
    let head = document.elements.indices.first { document[$0].name.local == "head" }
    guard let head, let model = document.child(head, named: "model"),
      let instance = document.child(model, named: "instance"),
      let root = document.children(instance).first
    else {
      throw .unexpected("Ce fichier n’est pas un XForm. Donnez celui qu’un outil ODK a écrit.")
    }
    element = model
    self.root = root
    let rootPath = "/" + document[root].name.local
    self.rootPath = rootPath
    texts = XFormTextReader(document, model: model)
    let bound = document.children(model, named: "bind").compactMap { bind in
      document.attribute(bind, "nodeset").map { (Self.absolute($0, in: rootPath), bind) }
    }
    binds = Dictionary(bound, uniquingKeysWith: { _, last in last })
  }

  /// A relative reference starts from the group that holds it.
  static func absolute(_ reference: String, in context: String) -> String {
    let path = reference.trimmed
    if path.hasPrefix("/") { return path }
    var names = context.split(separator: "/").map(String.init)
    for step in path.split(separator: "/").map(String.init)
    where step != "." && step != "current()" {
      if step == ".." { _ = names.popLast() } else { names.append(step) }
    }
    return "/" + names.joined(separator: "/")
  }
}

extension XFormModel {
  /// The values of the instances that the form begins with; empty unless a repeat has several.
  func beginning(_ controls: XFormControls) -> [String: String] {
    var values: [String: String] = [:]
    return collect(root, at: rootPath, key: "", controls, into: &values) ? values : [:]
  }

  /// Whether a repeat has several instances.
  private func collect(
    _ node: Int, at path: String, key: String, _ controls: XFormControls,
    into values: inout [String: String]
  ) -> Bool {
    var (counts, hasSeveral): ([String: Int], Bool) = ([:], false)
    for child in document.children(node)
    where document.attribute(child, "template", namespace: XFormName.javarosa) == nil {
      let name = document[child].name.local
      let childPath = "\(path)/\(name)"
      counts[name, default: 0] += 1
      let number = counts[name] ?? 1
      let isRepeat = controls[childPath]?.tag == "repeat"
      if isRepeat, number > 1 { hasSeveral = true }
      let childKey = key + name + (isRepeat ? "[\(number)]" : "")
      if document.children(child).isEmpty {
        values[childKey] = document.text(child).trimmed
      } else if collect(
        child, at: childPath, key: childKey + "/", controls, into: &values)
      {
        hasSeveral = true
      }
    }
    return hasSeveral
  }
}

extension Findings {
  mutating func refuse(_ message: String, question: String = "") {
    problems.append(FormFinding(sheet: FormFinding.xForm, question: question, message: message))
  }
}
