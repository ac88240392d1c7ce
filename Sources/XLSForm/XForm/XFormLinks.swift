/// What links rows to one another: the count of a repeat, and the question that triggers a
/// calculation.
struct XFormLinks {
  let model: XFormModel
  let controls: XFormControls

  func linked(_ elements: [FormElement]) -> [FormElement] {
    var elements = elements
    linkCounts(&elements)
    linkTriggers(&elements)
    return elements
  }

  /// The count of instances is the value of another row; a computed count becomes a row of its own.
  private func linkCounts(_ elements: inout [FormElement]) {
    let byPath = paths(elements)
    for (path, control) in controls.repeats {
      guard let index = byPath[path],
        let count = model.document.attribute(
          control.element, "count", namespace: XFormName.javarosa)
      else { continue }
      if byPath[XFormModel.absolute(count, in: path)] == nil {
        elements[index].cells[.repeatCount] = count
      }
    }
    if elements.contains(where: { $0.cells[.repeatCount] != nil }) {
      elements = RepeatCounts.added(to: elements)
    }
    let newPaths = paths(elements)
    for (path, control) in controls.repeats {
      guard let index = newPaths[path] else { continue }
      let says = model.document.attribute(
        control.element, "noAddRemove", namespace: XFormName.javarosa)
      elements[index].isClosed = BooleanCell(says ?? "") == .yes
    }
    for (path, control) in controls.repeats {
      guard let index = newPaths[path],
        let count = model.document.attribute(
          control.element, "count", namespace: XFormName.javarosa)
      else { continue }
      // `RepeatCounts` puts the row of a computed count just before its repeat.
      elements[index].countElement = newPaths[XFormModel.absolute(count, in: path)] ?? index - 1
      elements[index].cells[.repeatCount] = nil
    }
  }

  private func linkTriggers(_ elements: inout [FormElement]) {
    let byPath = paths(elements)
    for trigger in controls.actions.triggers {
      guard let target = byPath[trigger.target], let source = byPath[trigger.source] else {
        continue
      }
      elements[target].triggers.append(source)
      elements[target].cells[.calculation] = trigger.value
    }
  }

  private func paths(_ elements: [FormElement]) -> [String: Int] {
    let placed = FormPlaces.placed(elements)
    return Dictionary(
      placed.indices.map { (placed[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
