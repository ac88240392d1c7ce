import Foundation
import Markup

/// What is shown, in order: one control for each question, groups around them.
struct XFormBody {
  let form: Form

  func controls(in group: Int) -> [MarkupNode] {
    form.elements[group].children.compactMap(control)
  }

  private func control(_ index: Int) -> MarkupNode? {
    let element = form.elements[index]
    switch element.type {
    case .group:
      return .element(
        "group", appearance(element) + [MarkupAttribute("ref", element.path)],
        words(element) + controls(in: index))
    case .repeating:
      return .element(
        "group", [MarkupAttribute("ref", element.path)], words(element) + [repetition(index)])
    case .calculate, .hidden, .audit, .metadata: return nil
    default:
      let isShown =
        element.words[.label] != nil || element.words[.hint] != nil || !element.media.isEmpty
      guard isShown || !element.isCalculated else { return nil }
      let (name, attributes) = tag(element.type)
      return .element(
        name, [MarkupAttribute("ref", element.path)] + appearance(element) + attributes,
        words(element) + itemset(element) + triggered(by: index))
    }
  }

  private func repetition(_ index: Int) -> MarkupNode {
    let element = form.elements[index]
    let count =
      element.countElement.map { [MarkupAttribute("jr:count", form.elements[$0].path)] } ?? []
    // A new instance computes its defaults again.
    let defaults = (index..<element.end).compactMap { inner -> MarkupNode? in
      guard form.elements[inner].home == index,
        form.elements[inner].defaultMoments.contains(.newInstance),
        let value = form.elements[inner].formulas[.defaultValue]
      else { return nil }
      return XFormBinds.setValue(form.elements[inner], value, on: "odk-new-repeat")
    }
    return .element(
      "repeat", [MarkupAttribute("nodeset", element.path)] + appearance(element) + count,
      controls(in: index) + defaults)
  }

  private func tag(_ type: ElementType) -> (MarkupName, [MarkupAttribute]) {
    switch type {
    case .selectOne: ("select1", [])
    case .selectMultiple: ("select", [])
    case .rank: ("odk:rank", [])
    case .acknowledge: ("trigger", [])
    case .file(let kind):
      (
        "upload",
        [MarkupAttribute("mediatype", kind == .any ? "application/*" : "\(kind.rawValue)/*")]
      )
    case .range(let range):
      (
        "range",
        [
          MarkupAttribute("start", "\(range.start)"), MarkupAttribute("end", "\(range.end)"),
          MarkupAttribute("step", "\(abs(range.step))"),
        ]
      )
    default: ("input", [])
    }
  }

  private func appearance(_ element: FormElement) -> [MarkupAttribute] {
    element.appearanceCell.isEmpty ? [] : [MarkupAttribute("appearance", element.appearanceCell)]
  }

  private func words(_ element: FormElement) -> [MarkupNode] {
    var words: [MarkupNode] = []
    if element.words[.label] != nil || !element.media.isEmpty {
      words.append(
        .element("label", [MarkupAttribute("ref", "jr:itext('\(element.path):label')")], []))
    }
    if element.words[.hint] != nil || element.words[.guidance] != nil {
      words.append(
        .element("hint", [MarkupAttribute("ref", "jr:itext('\(element.path):hint')")], []))
    }
    return words
  }

  private func itemset(_ element: FormElement) -> [MarkupNode] {
    guard let list = element.type.list else { return [] }
    if let source = element.choiceSource, let path = element.formulas[.choiceFilter]?.path {
      return answers(of: source, at: path)
    }
    let path = form.lists[list]?.itemPath ?? ChoiceList(name: list).itemPath
    let all = "instance('\(ExternalChoices.stem(list))')/\(path)"
    return [
      .element(
        "itemset", [MarkupAttribute("nodeset", element.formulas[.choiceFilter]?.path ?? all)],
        [
          .element("value", [MarkupAttribute("ref", "name")], []),
          .element("label", [MarkupAttribute("ref", "jr:itext(itextId)")], []),
        ])
    ]
  }

  /// The path leads to the answers; the item set wants the instances that hold them.
  private func answers(of source: Int, at path: String) -> [MarkupNode] {
    guard let home = form.elements[source].home else { return [] }
    let inner = String(form.elements[source].path.dropFirst(form.elements[home].path.count + 1))
    return [
      .element(
        "itemset", [MarkupAttribute("nodeset", String(path.dropLast(inner.count + 1)))],
        [
          .element("value", [MarkupAttribute("ref", inner)], []),
          .element("label", [MarkupAttribute("ref", inner)], []),
        ])
    ]
  }

  private func triggered(by index: Int) -> [MarkupNode] {
    form.plan.triggered[index].compactMap { target in
      form.elements[target].formulas[.calculation].map {
        XFormBinds.setValue(form.elements[target], $0, on: "xforms-value-changed")
      }
    }
  }
}
