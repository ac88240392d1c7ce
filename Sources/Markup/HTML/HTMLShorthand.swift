/// The few elements that every page is made of.
extension HTMLNode {
  package static func paragraph(_ text: String, id: String? = nil, class name: String? = nil)
    -> HTMLNode
  {
    var attributes: [HTMLAttribute] = []
    if let id { attributes.append(HTMLAttribute("id", id)) }
    if let name { attributes.append(HTMLAttribute("class", name)) }
    return .element(.p, attributes, [.text(text)])
  }

  package static func link(_ text: String, to address: String) -> HTMLNode {
    .element(.a, [HTMLAttribute("href", address)], [.text(text)])
  }

  package static func label(_ text: String, for id: String) -> HTMLNode {
    .element(.label, [HTMLAttribute("for", id)], [.text(text)])
  }

  /// Text browsers show an `input`, and stumble over a `button`.
  package static func submit(_ step: String, _ words: String, class name: String? = nil) -> HTMLNode
  {
    var attributes = [
      HTMLAttribute("type", "submit"), HTMLAttribute("name", step), HTMLAttribute("value", words),
    ]
    if let name { attributes.append(HTMLAttribute("class", name)) }
    return .element(.div, [], [.element(.input, attributes, [])])
  }

  package static func hidden(_ name: String, _ value: String) -> HTMLNode {
    .element(
      .input,
      [
        HTMLAttribute("type", "hidden"), HTMLAttribute("name", name),
        HTMLAttribute("value", value),
      ], [])
  }
}
