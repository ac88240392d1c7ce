/// The few elements that every page is made of.
extension MarkupNode {
  package static func paragraph(_ text: String, id: String? = nil, class name: String? = nil)
    -> MarkupNode
  {
    var attributes: [MarkupAttribute] = []
    if let id { attributes.append(MarkupAttribute("id", id)) }
    if let name { attributes.append(MarkupAttribute("class", name)) }
    return .element(.p, attributes, [.text(text)])
  }

  package static func link(_ text: String, to address: String) -> MarkupNode {
    .element(.a, [MarkupAttribute("href", address)], [.text(text)])
  }

  package static func label(_ text: String, for id: String) -> MarkupNode {
    .element(.label, [MarkupAttribute("for", id)], [.text(text)])
  }

  /// Text browsers show an `input`, and stumble over a `button`.
  package static func submit(_ step: String, _ words: String, class name: String? = nil)
    -> MarkupNode
  {
    var attributes = [
      MarkupAttribute("type", "submit"), MarkupAttribute("name", step),
      MarkupAttribute("value", words),
    ]
    if let name { attributes.append(MarkupAttribute("class", name)) }
    return .element(.div, [], [.element(.input, attributes, [])])
  }

  package static func hidden(_ name: String, _ value: String) -> MarkupNode {
    .element(
      .input,
      [
        MarkupAttribute("type", "hidden"), MarkupAttribute("name", name),
        MarkupAttribute("value", value),
      ], [])
  }
}
