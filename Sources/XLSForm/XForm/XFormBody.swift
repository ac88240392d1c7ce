import Foundation

/// What is shown, in order: one control for each question, groups around them.
struct XFormBody {
  let form: Form

  func controls(in group: Int) -> [XMLPiece] {
    form.elements[group].children.compactMap(control)
  }

  private func control(_ index: Int) -> XMLPiece? {
    let element = form.elements[index]
    switch element.type {
    case .group:
      return .element(
        "group", appearance(element) + [("ref", element.path)],
        words(element) + controls(in: index))
    case .repeating:
      return .element("group", [("ref", element.path)], words(element) + [repetition(index)])
    case .calculate, .hidden, .audit, .metadata: return nil
    default:
      let isShown =
        element.words[.label] != nil || element.words[.hint] != nil || !element.media.isEmpty
      guard isShown || !element.isCalculated else { return nil }
      let (name, attributes) = tag(element.type)
      return .element(
        name, [("ref", element.path)] + appearance(element) + attributes,
        words(element) + itemset(element) + triggered(by: index))
    }
  }

  private func repetition(_ index: Int) -> XMLPiece {
    let element = form.elements[index]
    let count = element.countElement.map { [("jr:count", form.elements[$0].path)] } ?? []
    // A new instance computes its defaults again.
    let defaults = (index..<element.end).compactMap { inner -> XMLPiece? in
      guard form.elements[inner].home == index,
        form.elements[inner].defaultMoments.contains(.newInstance),
        let value = form.elements[inner].formulas[.defaultValue]
      else { return nil }
      return XFormBinds.setValue(form.elements[inner], value, on: "odk-new-repeat")
    }
    return .element(
      "repeat", [("nodeset", element.path)] + appearance(element) + count,
      controls(in: index) + defaults)
  }

  private func tag(_ type: ElementType) -> (String, [(String, String)]) {
    switch type {
    case .selectOne: ("select1", [])
    case .selectMultiple: ("select", [])
    case .rank: ("odk:rank", [])
    case .acknowledge: ("trigger", [])
    case .file(let kind):
      ("upload", [("mediatype", kind == .any ? "application/*" : "\(kind.rawValue)/*")])
    case .range(let range):
      (
        "range",
        [("start", "\(range.start)"), ("end", "\(range.end)"), ("step", "\(abs(range.step))")]
      )
    default: ("input", [])
    }
  }

  private func appearance(_ element: FormElement) -> [(String, String)] {
    element.appearanceCell.isEmpty ? [] : [("appearance", element.appearanceCell)]
  }

  private func words(_ element: FormElement) -> [XMLPiece] {
    var words: [XMLPiece] = []
    if element.words[.label] != nil || !element.media.isEmpty {
      words.append(.element("label", [("ref", "jr:itext('\(element.path):label')")], []))
    }
    if element.words[.hint] != nil || element.words[.guidance] != nil {
      words.append(.element("hint", [("ref", "jr:itext('\(element.path):hint')")], []))
    }
    return words
  }

  private func itemset(_ element: FormElement) -> [XMLPiece] {
    guard let list = element.type.list else { return [] }
    let path = form.lists[list]?.itemPath ?? ChoiceList(name: list).itemPath
    let all = "instance('\(ExternalChoices.stem(list))')/\(path)"
    return [
      .element(
        "itemset", [("nodeset", element.formulas[.choiceFilter]?.path ?? all)],
        [
          .element("value", [("ref", "name")], []),
          .element("label", [("ref", "jr:itext(itextId)")], []),
        ])
    ]
  }

  private func triggered(by index: Int) -> [XMLPiece] {
    form.plan.triggered[index].compactMap { target in
      form.elements[target].formulas[.calculation].map {
        XFormBinds.setValue(form.elements[target], $0, on: "xforms-value-changed")
      }
    }
  }
}
