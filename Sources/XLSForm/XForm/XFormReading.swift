package import Workbook
import Writing

extension Form {
  /// An ODK XForm, as pyxform and others write them. What a form may not hold here is a problem, as it
  /// is in a workbook. `files` are the lists that stand in files of their own, by name of file.
  package static func read(
    xForm bytes: [UInt8], files: [String: Workbook] = [:]
  ) -> FormReading {
    var findings = Findings()
    do {
      let document = try XMLDocument(bytes)
      var reader = try XFormReader(document, files: files)
      let parts = reader.parts()
      findings = reader.findings
      var reading = assembled(parts, files: [:], &findings)
      reading.placeInXForm()
      return reading
    } catch {
      findings.problems = [FormFinding(sheet: FormFinding.xForm, message: error.message)]
      return FormReading(findings)
    }
  }
}

extension FormReading {
  /// Its author sees no sheets, and columns are attributes there.
  fileprivate mutating func placeInXForm() {
    for index in problems.indices { problems[index].sheet = FormFinding.xForm }
    for index in warnings.indices { warnings[index].sheet = FormFinding.xForm }
    form?.warnings = warnings
  }
}

/// The parts of an XForm document, brought together as rows of a survey would be.
struct XFormReader {
  let document: XMLDocument
  let model: Int
  let root: Int
  let texts: XFormTextReader
  let files: [String: Workbook]
  var findings = Findings()
  /// What each path is in the body, and what is bound to it.
  var controls: [String: XFormControl] = [:]
  var binds: [String: Int] = [:]
  /// Values set at load, and when another question changes.
  var defaults: [String: (value: String, moments: DefaultMoments)] = [:]
  var triggers: [(target: String, source: String, value: String)] = []
  var lists: [String: ChoiceList] = [:]
  var documents: [String: SecondaryDocument] = [:]
  var elements: [FormElement] = []

  init(_ document: XMLDocument, files: [String: Workbook]) throws(XMLRefusal) {
    self.document = document
    self.files = files
    let head = document.elements.indices.first { document[$0].name.local == "head" }
    guard let head, let model = document.child(head, named: "model"),
      let instance = document.child(model, named: "instance"),
      let root = document.children(instance).first
    else {
      throw .unexpected("Ce fichier n’est pas un XForm. Donnez celui qu’un outil ODK a écrit.")
    }
    self.model = model
    self.root = root
    texts = XFormTextReader(document, model: model)
  }

  mutating func parts() -> FormParts {
    let rootPath = "/" + document[root].name.local
    for bind in document.children(model, named: "bind") {
      guard let path = document.attribute(bind, "nodeset") else { continue }
      binds[Self.absolute(path, in: rootPath)] = bind
    }
    readSecondaryLists()
    readActions(under: model, source: nil, rootPath)
    if let body = document.elements.indices.first(where: { document[$0].name.local == "body" }) {
      readBody(body, in: rootPath)
    }
    elements = [FormElement(name: document[root].name.local, type: .group)]
    readInstance(root, into: 0, path: rootPath)
    linkCounts()
    linkTriggers()
    return FormParts(
      elements: elements, lists: lists, settings: settings(rootPath),
      languages: texts.languages, quotes: .paths, documents: documents,
      beginning: beginning(rootPath))
  }

  private func settings(_ rootPath: String) -> FormSettings {
    var settings = FormSettings()
    settings.id = document.attribute(root, "id") ?? ""
    settings.version = document.attribute(root, "version") ?? ""
    settings.title = texts.wording("\(rootPath):jalon:title", media: nil)
    settings.purpose = texts.wording("\(rootPath):jalon:purpose", media: nil)
    settings.retention = texts.wording("\(rootPath):jalon:retention", media: nil)
    settings.allowsChoiceDuplicates = true
    if settings.title.isEmpty,
      let title = document.elements.indices.first(where: { document[$0].name.local == "title" })
    {
      settings.title = texts.same(document.text(title).trimmed)
    }
    if let bind = binds["\(rootPath)/meta/instanceName"] {
      settings.instanceName = document.attribute(bind, "calculate") ?? ""
    }
    return settings
  }

  mutating func refuse(_ message: String, _ name: String = "") {
    findings.problems.append(
      FormFinding(sheet: FormFinding.xForm, question: name, message: message))
  }

  /// A reference in a group is from that group on.
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
