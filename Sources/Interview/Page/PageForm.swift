import Markup
import XLSForm

/// The forms of a page: the main one first answers Enter with « Continuer », so that going back has
/// a form of its own.
extension HTMLNode {
  static func form(_ setting: PageSetting, _ children: [HTMLNode]) -> HTMLNode {
    .element(
      .form, [HTMLAttribute("method", "post"), HTMLAttribute("action", setting.action)],
      [.hidden(FieldName.state, setting.state)] + children)
  }

  static func backForm(_ text: PageText, _ setting: PageSetting) -> HTMLNode {
    .form(setting, [.submit(PageButton.back.rawValue, text.back)])
  }

  static func button(_ button: PageButton, _ words: String) -> HTMLNode {
    .submit(button.rawValue, words)
  }

  static func mainButton(_ button: PageButton, _ words: String) -> HTMLNode {
    .submit(button.rawValue, words, class: "main")
  }

  /// The question is the title of the page and the name of its group of fields.
  static func group(_ heading: String, describedBy ids: [String], _ children: [HTMLNode])
    -> HTMLNode
  {
    let attributes =
      ids.isEmpty ? [] : [HTMLAttribute("aria-describedby", ids.joined(separator: " "))]
    return .element(
      .fieldset, attributes,
      [.element(.legend, [], [.element(.h1, [], [.text(heading)])])] + children)
  }

  static func radio(_ name: String, value: String, id: String, words: String, isChecked: Bool)
    -> HTMLNode
  {
    .box("radio", name, value, id, words, isChecked)
  }

  static func checkbox(_ name: String, value: String, id: String, words: String, isChecked: Bool)
    -> HTMLNode
  {
    .box("checkbox", name, value, id, words, isChecked)
  }

  /// Each in a block of its own: text browsers run labels together otherwise.
  private static func box(
    _ type: String, _ name: String, _ value: String, _ id: String, _ words: String,
    _ isChecked: Bool
  ) -> HTMLNode {
    var attributes = [
      HTMLAttribute("type", type), HTMLAttribute("name", name), HTMLAttribute("value", value),
      HTMLAttribute("id", id),
    ]
    if isChecked { attributes.append(HTMLAttribute("checked")) }
    return .element(.div, [], [.element(.input, attributes, []), .label(words, for: id)])
  }

  /// A labelled line to type in.
  static func field(_ name: String, value: String, id: String, words: String, keyboard: Keyboard)
    -> HTMLNode
  {
    var attributes = [
      HTMLAttribute("type", "text"), HTMLAttribute("name", name), HTMLAttribute("id", id),
      HTMLAttribute("value", value), HTMLAttribute("autocomplete", "off"),
      HTMLAttribute("dir", "auto"),
    ]
    if keyboard == .digits { attributes.append(HTMLAttribute("inputmode", "decimal")) }
    return .element(
      .div, [], [.element(.div, [], [.label(words, for: id)]), .element(.input, attributes, [])])
  }
}

/// Which keyboard a telephone shows.
enum Keyboard: Sendable, Hashable {
  case letters, digits
}
