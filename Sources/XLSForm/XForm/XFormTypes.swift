import Foundation
import Writing

/// The type of a row, from the control that shows a node and from what is bound to it.
struct XFormTypes {
  let model: XFormModel
  let controls: XFormControls
  let lists: [String: ChoiceList]

  /// Returns nil when the node cannot be used; a finding then says why.
  func type(of node: Int, at path: String, _ findings: inout Findings) -> ElementType? {
    let control = controls[path]
    switch control?.tag {
    case "repeat": return .repeating
    case "group": return .group
    case "trigger": return .acknowledge
    case "select1": return list(of: control, at: path, &findings).map(ElementType.selectOne)
    case "select": return list(of: control, at: path, &findings).map(ElementType.selectMultiple)
    case "rank": return list(of: control, at: path, &findings).map(ElementType.rank)
    case "range": return control.flatMap { range($0.element, at: path, &findings) }
    case "upload": return control.map { .file(fileKind($0.element)) }
    case "input": return inputType(of: node, at: path, &findings)
    default:
      // A template may leave a group empty.
      return model.document.children(node).isEmpty ? hiddenType(at: path) : .group
    }
  }

  private func list(
    of control: XFormControl?, at path: String, _ findings: inout Findings
  ) -> String? {
    guard let name = control?.list else { return nil }
    if lists[name] == nil {
      findings.refuse(
        "La liste « \(name) » n’est pas dans le formulaire. Ajoutez-la.", question: path)
      return nil
    }
    return name
  }

  private func range(
    _ element: Int, at path: String, _ findings: inout Findings
  ) -> ElementType? {
    let cell = ["start", "end", "step"].compactMap { name in
      model.document.attribute(element, name).map { "\(name)=\($0)" }
    }
    guard let range = Parameters(cell.joined(separator: " ")).range else {
      findings.refuse(
        "Les bornes de cette échelle ne vont pas ensemble. Corrigez-les.", question: path)
      return nil
    }
    return .range(range)
  }

  private func fileKind(_ element: Int) -> FileKind {
    let medium = model.document.attribute(element, "mediatype") ?? ""
    return FileKind(rawValue: String(medium.prefix { $0 != "/" })) ?? .any
  }

  private func inputType(
    of node: Int, at path: String, _ findings: inout Findings
  ) -> ElementType? {
    let bind = model.binds[path]
    let name = bind.flatMap { model.document.attribute($0, "type") } ?? "string"
    switch name.split(separator: ":").last.map(String.init) ?? "string" {
    case "int", "integer": return .integer
    case "decimal": return .decimal
    case "date": return .date
    case "time": return .time
    case "dateTime": return .dateTime
    case "geopoint": return .geopoint
    case "barcode": return .barcode
    case "string", "boolean", "select", "select1":
      let says = bind.flatMap { model.document.attribute($0, "readonly") } ?? ""
      let isBare =
        model.document.text(node).trimmed.isEmpty && controls.actions.defaults[path] == nil
        && bind.flatMap { model.document.attribute($0, "calculate") } == nil
        && !controls.actions.isTriggered(path)
      return BooleanCell(says) == .yes && isBare ? .note : .text
    default:
      findings.refuse(
        "Jalon ne connaît pas le type « \(name) ». Types possibles\u{A0}: \(TypeWord.usual).",
        question: path)
      return nil
    }
  }

  private func hiddenType(at path: String) -> ElementType {
    guard let bind = model.binds[path] else { return .hidden }
    switch model.document.attribute(bind, "preload", namespace: XFormName.javarosa) {
    case "timestamp", "date", "property":
      let name =
        model.document.attribute(bind, "preloadParams", namespace: XFormName.javarosa) ?? ""
      return .metadata(Metadata(rawValue: name) ?? .deviceID)
    default:
      let isComputed =
        model.document.attribute(bind, "calculate") != nil || controls.actions.isTriggered(path)
      return isComputed ? .calculate : .hidden
    }
  }
}
