import Workbook
import Writing

/// The nodes of the primary instance, in order, as rows of a survey.
struct XFormElements {
  private let model: XFormModel
  private let controls: XFormControls
  private let types: XFormTypes
  private(set) var elements: [FormElement]
  private(set) var findings = Findings()

  static func read(
    _ model: XFormModel, _ controls: XFormControls, lists: [String: ChoiceList]
  ) -> XFormElements {
    var elements = XFormElements(model, controls, lists: lists)
    elements.readChildren(of: model.root, into: 0, path: model.rootPath)
    return elements
  }

  private init(_ model: XFormModel, _ controls: XFormControls, lists: [String: ChoiceList]) {
    (self.model, self.controls) = (model, controls)
    types = XFormTypes(model: model, controls: controls, lists: lists)
    elements = [FormElement(name: model.document[model.root].name.local, type: .group)]
  }

  private mutating func readChildren(
    of parent: Int, into group: Int, path: String, depth: Int = 0
  ) {
    var seen: Set<String> = []
    for child in model.document.children(parent) {
      let name = model.document[child].name.local
      let childPath = path + "/" + name
      // Skips the instances after a template, and the metadata that other tools add.
      guard seen.insert(name).inserted, name != "meta" || depth > 0 else { continue }
      guard depth < SurveyRows.depthLimit else {
        return findings.refuse(
          "Il y a trop de groupes les uns dans les autres. Gardez-en \(depth).", question: name)
      }
      if let message = ElementName.complaint(about: name) {
        findings.refuse(message, question: name)
      }
      guard let type = types.type(of: child, at: childPath, &findings) else { continue }
      var element = FormElement(name: name, type: type)
      element.parent = group
      furnish(&element, child, at: childPath)
      elements[group].children.append(elements.count)
      elements.append(element)
      if type.isContainer {
        readChildren(of: child, into: elements.count - 1, path: childPath, depth: depth + 1)
      }
    }
  }

  private func furnish(_ element: inout FormElement, _ node: Int, at path: String) {
    if !element.type.isContainer { element.literalDefault = model.document.text(node).trimmed }
    if let bind = model.binds[path] { furnish(&element, bind: bind) }
    if let (value, moments) = controls.actions.defaults[path] {
      element.cells[.defaultValue] =
        isComputed(value, moments, at: path) ? "string(\(value))" : value
      element.defaultMoments = moments
    }
    guard let control = controls[path] else { return }
    element.cells[.choiceFilter] = control.filter
    element.appearanceCell = (model.document.attribute(control.element, "appearance") ?? "").trimmed
    if let label = model.document.child(control.words, named: "label") {
      set(.label, model.texts.wording(of: label), &element)
      element.media = model.texts.media(of: label)
    }
    if let hint = model.document.child(control.words, named: "hint") {
      set(.hint, model.texts.wording(of: hint), &element)
      set(.guidance, model.texts.wording(of: hint, media: "guidance"), &element)
    }
    set(.purpose, model.texts.wording("\(path):jalon:purpose", media: nil), &element)
    set(.retention, model.texts.wording("\(path):jalon:retention", media: nil), &element)
  }

  /// A bare path must be computed although it contains no operator. So must a text that a calculation
  /// follows, or that only some instances of a repeat begin with.
  private func isComputed(
    _ value: String, _ moments: DefaultMoments, at path: String
  ) -> Bool {
    if let first = value.trimmed.first, "/.".contains(first) { return true }
    if let bind = model.binds[path], model.document.attribute(bind, "calculate") != nil {
      return true
    }
    return moments != .always && controls.repeats.keys.contains { path.hasPrefix($0 + "/") }
  }

  private func furnish(_ element: inout FormElement, bind: Int) {
    let document = model.document
    for (name, column) in [
      ("relevant", FormulaColumn.relevant), ("required", .required), ("readonly", .readOnly),
      ("constraint", .constraint), ("calculate", .calculation),
    ] {
      guard let cell = document.attribute(bind, name)?.trimmed, !cell.isEmpty else { continue }
      // A note is read-only already.
      if element.type != .note || column != .readOnly { element.cells[column] = cell }
    }
    for (name, column) in [
      ("constraintMsg", WordColumn.constraintMessage), ("requiredMsg", .requiredMessage),
    ] {
      guard let said = document.attribute(bind, name, namespace: XFormName.javarosa) else {
        continue
      }
      let identifier = XFormTextReader.identifier(said)
      set(
        column,
        identifier.map { model.texts.wording($0, media: nil) } ?? model.texts.same(said.trimmed),
        &element
      )
    }
    element.sensitivity =
      document.attribute(bind, "sensitivity", namespace: XFormName.jalon) ?? ""
    element.classCell = document.attribute(bind, "class", namespace: XFormName.jalon) ?? ""
    element.comparedCell =
      document.attribute(bind, "compared", namespace: XFormName.jalon) ?? ""
    element.levelCell = document.attribute(bind, "level", namespace: XFormName.jalon) ?? ""
    element.formerCell =
      document.attribute(bind, "formerly", namespace: XFormName.jalon) ?? ""
    element.linkingCell = document.attribute(bind, "linking", namespace: XFormName.jalon) ?? ""
    element.isKept = document.attribute(bind, "kept", namespace: XFormName.jalon) != "no"
  }

  private func set(_ column: WordColumn, _ wording: Wording, _ element: inout FormElement) {
    if !wording.isEmpty { element.words[column] = wording }
  }
}
