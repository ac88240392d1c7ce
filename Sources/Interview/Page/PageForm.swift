import Markup
import XLSForm

/// The forms of a page: the main one first answers Enter with « Continuer », so that going back has
/// a form of its own.
extension MarkupNode {
  static func form(_ setting: PageSetting, _ children: [MarkupNode]) -> MarkupNode {
    .element(
      .form, [MarkupAttribute("method", "post"), MarkupAttribute("action", setting.action)],
      [.hidden(FieldName.state, setting.state)] + children)
  }

  static func backForm(_ text: PageText, _ setting: PageSetting) -> MarkupNode {
    .form(setting, [.submit(PageButton.back.rawValue, text.back)])
  }

  static func button(_ button: PageButton, _ words: String) -> MarkupNode {
    .submit(button.rawValue, words)
  }

  static func mainButton(_ button: PageButton, _ words: String) -> MarkupNode {
    .submit(button.rawValue, words, class: "main")
  }

  /// The question is the title of the page and the name of its group of fields.
  static func group(_ heading: String, describedBy ids: [String], _ children: [MarkupNode])
    -> MarkupNode
  {
    group([.text(heading)], describedBy: ids, children)
  }

  static func group(
    _ heading: [MarkupNode], describedBy ids: [String], _ children: [MarkupNode]
  ) -> MarkupNode {
    let attributes =
      ids.isEmpty ? [] : [MarkupAttribute("aria-describedby", ids.joined(separator: " "))]
    return .element(
      .fieldset, attributes,
      [.element(.legend, [], [.element(.h1, [], heading)])] + children)
  }

  static func radio(_ name: String, value: String, id: String, words: String, isChecked: Bool)
    -> MarkupNode
  {
    .box("radio", name, value, id, words, isChecked)
  }

  static func checkbox(_ name: String, value: String, id: String, words: String, isChecked: Bool)
    -> MarkupNode
  {
    .box("checkbox", name, value, id, words, isChecked)
  }

  /// Each in a block of its own: text browsers run labels together otherwise.
  private static func box(
    _ type: String, _ name: String, _ value: String, _ id: String, _ words: String,
    _ isChecked: Bool
  ) -> MarkupNode {
    var attributes = [
      MarkupAttribute("type", type), MarkupAttribute("name", name), MarkupAttribute("value", value),
      MarkupAttribute("id", id),
    ]
    if isChecked { attributes.append(MarkupAttribute("checked")) }
    return .element(.div, [], [.element(.input, attributes, []), .label(words, for: id)])
  }

  /// A labelled line to type in.
  static func field(_ name: String, value: String, id: String, words: String, keyboard: Keyboard)
    -> MarkupNode
  {
    var attributes = [
      MarkupAttribute("type", "text"), MarkupAttribute("name", name), MarkupAttribute("id", id),
      MarkupAttribute("value", value), MarkupAttribute("autocomplete", "off"),
      MarkupAttribute("dir", "auto"),
    ]
    if keyboard == .digits { attributes.append(MarkupAttribute("inputmode", "decimal")) }
    return .element(
      .div, [], [.element(.div, [], [.label(words, for: id)]), .element(.input, attributes, [])])
  }
}

/// Which keyboard a telephone shows.
enum Keyboard: Sendable, Hashable {
  case letters, digits
}
