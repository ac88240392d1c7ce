import Workbook
import Writing

/// The nodes of the primary instance, in order, as rows of a survey.
extension XFormReader {
  mutating func readActions(under element: Int, source: String?, _ context: String) {
    for action in document.children(element, named: "setvalue") {
      guard let reference = document.attribute(action, "ref") else { continue }
      let target = Self.absolute(reference, in: context)
      let value = document.attribute(action, "value") ?? "'\(document.text(action).trimmed)'"
      let events = (document.attribute(action, "event") ?? "").split(separator: " ")
      if events.contains("xforms-value-changed"), let source {
        triggers.append((target, source, value))
      }
      let moments = DefaultMoments(events.map(DefaultMoments.init(event:)))
      if !moments.isEmpty {
        defaults[target, default: (value, [])].moments.formUnion(moments)
      }
    }
  }

  mutating func readInstance(_ parent: Int, into group: Int, path: String, depth: Int = 0) {
    var seen: Set<String> = []
    for child in document.children(parent) {
      let name = document[child].name.local
      let childPath = path + "/" + name
      // The instances after a template, and what other tools add for themselves.
      guard seen.insert(name).inserted, name != "meta" || depth > 0 else { continue }
      guard depth < SurveyRows.depthLimit else {
        return refuse("Il y a trop de groupes les uns dans les autres. Gardez-en \(depth).", name)
      }
      if let message = ElementName.complaint(about: name) { refuse(message, name) }
      guard let type = type(of: child, at: childPath) else { continue }
      var element = FormElement(name: name, type: type)
      element.parent = group
      furnish(&element, child, at: childPath)
      elements[group].children.append(elements.count)
      elements.append(element)
      if type.isContainer {
        readInstance(child, into: elements.count - 1, path: childPath, depth: depth + 1)
      }
    }
  }

  /// What the instances of repeats hold, where the form begins with several.
  func beginning(_ rootPath: String) -> [String: String] {
    var values: [String: String] = [:]
    return collect(root, at: rootPath, key: "", into: &values) ? values : [:]
  }

  /// Whether a repeat has several instances.
  private func collect(
    _ node: Int, at path: String, key: String, into values: inout [String: String]
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
      } else if collect(child, at: childPath, key: childKey + "/", into: &values) {
        hasSeveral = true
      }
    }
    return hasSeveral
  }

  private func furnish(_ element: inout FormElement, _ node: Int, at path: String) {
    if !element.type.isContainer { element.literalDefault = document.text(node).trimmed }
    if let bind = binds[path] { furnish(&element, bind: bind) }
    if let (value, moments) = defaults[path] {
      element.cells[.defaultValue] =
        isComputed(value, moments, at: path) ? "string(\(value))" : value
      element.defaultMoments = moments
    }
    guard let control = controls[path] else { return }
    element.cells[.choiceFilter] = control.filter
    element.appearanceCell = (document.attribute(control.element, "appearance") ?? "").trimmed
    if let label = document.child(control.words, named: "label") {
      set(.label, texts.wording(of: label), &element)
      element.media = texts.media(of: label)
    }
    if let hint = document.child(control.words, named: "hint") {
      set(.hint, texts.wording(of: hint), &element)
      set(.guidance, texts.wording(of: hint, media: "guidance"), &element)
    }
    set(.purpose, texts.wording("\(path):jalon:purpose", media: nil), &element)
    set(.retention, texts.wording("\(path):jalon:retention", media: nil), &element)
  }

  /// A bare path is, though nothing in it says so; and a text too, where it must come after something
  /// else, or in some instances of a repeat only.
  private func isComputed(
    _ value: String, _ moments: DefaultMoments, at path: String
  ) -> Bool {
    if let first = value.trimmed.first, "/.".contains(first) { return true }
    if let bind = binds[path], document.attribute(bind, "calculate") != nil { return true }
    let isInRepeat = controls.contains { $1.tag == "repeat" && path.hasPrefix($0 + "/") }
    return isInRepeat && moments != .always
  }

  private func furnish(_ element: inout FormElement, bind: Int) {
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
        column, identifier.map { texts.wording($0, media: nil) } ?? texts.same(said.trimmed),
        &element
      )
    }
    element.sensitivity =
      document.attribute(bind, "sensitivity", namespace: XFormName.jalon) ?? ""
    element.classCell = document.attribute(bind, "class", namespace: XFormName.jalon) ?? ""
    element.isKept = document.attribute(bind, "kept", namespace: XFormName.jalon) != "no"
  }

  private func set(_ column: WordColumn, _ wording: Wording, _ element: inout FormElement) {
    if !wording.isEmpty { element.words[column] = wording }
  }
}

extension DefaultMoments {
  fileprivate init(event: Substring) {
    switch event {
    case "odk-instance-first-load", "odk-instance-load", "xforms-ready": self = .opening
    case "odk-new-repeat": self = .newInstance
    default: self = []
    }
  }
}
