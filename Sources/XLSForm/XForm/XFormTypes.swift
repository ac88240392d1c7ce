import Foundation
import Writing

/// The type of a row, from the control that shows a node and from what is bound to it.
extension XFormReader {
  /// nil where the node cannot be used, and a problem says why.
  mutating func type(of node: Int, at path: String) -> ElementType? {
    let control = controls[path]
    switch control?.tag {
    case "repeat": return .repeating
    case "group": return .group
    case "trigger": return .acknowledge
    case "select1": return control?.list.flatMap { list($0, path) }.map(ElementType.selectOne)
    case "select": return control?.list.flatMap { list($0, path) }.map(ElementType.selectMultiple)
    case "rank": return control?.list.flatMap { list($0, path) }.map(ElementType.rank)
    case "range": return control.flatMap { range($0.element, path) }
    case "upload": return control.map { .file(fileKind($0.element)) }
    case "input": return inputType(of: node, at: path)
    default:
      // An empty group that a template left is a group all the same.
      return document.children(node).isEmpty ? hiddenType(at: path) : .group
    }
  }

  private mutating func list(_ name: String, _ path: String) -> String? {
    if lists[name] == nil {
      refuse("La liste « \(name) » n’est pas dans le formulaire. Ajoutez-la.", path)
      return nil
    }
    return name
  }

  private mutating func range(_ element: Int, _ path: String) -> ElementType? {
    let cell = ["start", "end", "step"].compactMap { name in
      document.attribute(element, name).map { "\(name)=\($0)" }
    }
    guard let range = Parameters(cell.joined(separator: " ")).range else {
      refuse("Les bornes de cette échelle ne vont pas ensemble. Corrigez-les.", path)
      return nil
    }
    return .range(range)
  }

  private func fileKind(_ element: Int) -> FileKind {
    let medium = document.attribute(element, "mediatype") ?? ""
    return FileKind(rawValue: String(medium.prefix { $0 != "/" })) ?? .any
  }

  private mutating func inputType(of node: Int, at path: String) -> ElementType? {
    let bind = binds[path]
    let name = bind.flatMap { document.attribute($0, "type") } ?? "string"
    switch name.split(separator: ":").last.map(String.init) ?? "string" {
    case "int", "integer": return .integer
    case "decimal": return .decimal
    case "date": return .date
    case "time": return .time
    case "dateTime": return .dateTime
    case "geopoint": return .geopoint
    case "barcode": return .barcode
    case "string", "boolean", "select", "select1":
      let says = bind.flatMap { document.attribute($0, "readonly") } ?? ""
      let isBare =
        document.text(node).trimmed.isEmpty && defaults[path] == nil
        && bind.flatMap { document.attribute($0, "calculate") } == nil
        && !triggers.contains { $0.target == path }
      return BooleanCell(says) == .yes && isBare ? .note : .text
    default:
      refuse(
        "Jalon ne connaît pas le type « \(name) ». Types possibles\u{A0}: \(TypeWord.usual).", path)
      return nil
    }
  }

  private func hiddenType(at path: String) -> ElementType {
    guard let bind = binds[path] else { return .hidden }
    switch document.attribute(bind, "preload", namespace: XFormName.javarosa) {
    case "timestamp", "date", "property":
      let name = document.attribute(bind, "preloadParams", namespace: XFormName.javarosa) ?? ""
      return .metadata(Metadata(rawValue: name) ?? .deviceID)
    default:
      let isComputed =
        document.attribute(bind, "calculate") != nil || triggers.contains { $0.target == path }
      return isComputed ? .calculate : .hidden
    }
  }

  /// How many instances: another node, or a count that becomes one.
  mutating func linkCounts() {
    let byPath = paths()
    for (path, control) in controls where control.tag == "repeat" {
      guard let index = byPath[path],
        let count = document.attribute(control.element, "count", namespace: XFormName.javarosa)
      else { continue }
      if byPath[Self.absolute(count, in: path)] == nil {
        elements[index].cells[.repeatCount] = count
      }
    }
    if elements.contains(where: { $0.cells[.repeatCount] != nil }) {
      elements = RepeatCounts.added(to: elements)
    }
    let newPaths = paths()
    for (path, control) in controls where control.tag == "repeat" {
      guard let index = newPaths[path] else { continue }
      let says = document.attribute(control.element, "noAddRemove", namespace: XFormName.javarosa)
      elements[index].isClosed = BooleanCell(says ?? "") == .yes
    }
    for (path, control) in controls where control.tag == "repeat" {
      guard let index = newPaths[path],
        let count = document.attribute(control.element, "count", namespace: XFormName.javarosa)
      else { continue }
      // Computed ones stand just before their repeat.
      elements[index].countElement = newPaths[Self.absolute(count, in: path)] ?? index - 1
      elements[index].cells[.repeatCount] = nil
    }
  }

  mutating func linkTriggers() {
    let byPath = paths()
    for trigger in triggers {
      guard let target = byPath[trigger.target], let source = byPath[trigger.source] else {
        continue
      }
      elements[target].triggers.append(source)
      elements[target].cells[.calculation] = trigger.value
    }
  }

  private func paths() -> [String: Int] {
    let placed = FormPlaces.placed(elements)
    return Dictionary(
      placed.indices.map { (placed[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
