import Markup

/// What forms are made of. Each has a label, and nothing is changed but by POST.
extension MarkupNode {
  static func heading(_ text: String, id: String? = nil) -> MarkupNode {
    .element(.h2, id.map { [MarkupAttribute("id", $0)] } ?? [], [.text(text)])
  }

  static func postForm(
    to address: String, _ reader: PageReader, _ children: [MarkupNode]
  ) -> MarkupNode {
    .element(
      .form, [MarkupAttribute("method", "post"), MarkupAttribute("action", address)],
      [.hidden(PageField.token, reader.formToken)] + children)
  }

  /// The only kind of form that can carry a file.
  static func uploadForm(
    to address: String, _ reader: PageReader, _ children: [MarkupNode]
  ) -> MarkupNode {
    .element(
      .form,
      [
        MarkupAttribute("method", "post"), MarkupAttribute("action", address),
        MarkupAttribute("enctype", "multipart/form-data"),
      ], [.hidden(PageField.token, reader.formToken)] + children)
  }

  static func file(_ name: String, _ words: String, id: String, kinds: String) -> MarkupNode {
    .element(
      .div, [],
      [
        .label(words, for: id),
        .element(
          .input,
          [
            MarkupAttribute("type", "file"), MarkupAttribute("name", name),
            MarkupAttribute("id", id), MarkupAttribute("accept", kinds),
            MarkupAttribute("required"),
          ], []),
      ])
  }

  static func group(_ legend: String, _ children: [MarkupNode]) -> MarkupNode {
    .element(.fieldset, [], [.element(.legend, [], [.text(legend)])] + children)
  }

  static func line(
    _ name: String, _ words: String, id: String, value: String = "", type: String = "text",
    isNeeded: Bool = false, autocomplete: String = "off"
  ) -> MarkupNode {
    var attributes = [
      MarkupAttribute("type", type), MarkupAttribute("name", name), MarkupAttribute("id", id),
      MarkupAttribute("autocomplete", autocomplete),
    ]
    if !value.isEmpty { attributes.append(MarkupAttribute("value", value)) }
    if isNeeded { attributes.append(MarkupAttribute("required")) }
    return .element(.div, [], [.label(words, for: id), .element(.input, attributes, [])])
  }

  static func area(_ name: String, _ words: String, id: String, value: String = "") -> MarkupNode {
    .element(
      .div, [],
      [
        .label(words, for: id),
        .element(
          .textarea,
          [
            MarkupAttribute("name", name), MarkupAttribute("id", id), MarkupAttribute("rows", "3"),
            MarkupAttribute("maxlength", "2000"), MarkupAttribute("required"),
          ], [.text(value)]),
      ])
  }

  static func choice(
    _ name: String, _ words: String, id: String, _ options: [(value: String, words: String)],
    chosen: String? = nil
  ) -> MarkupNode {
    .element(
      .div, [],
      [
        .label(words, for: id),
        .element(
          .select, [MarkupAttribute("name", name), MarkupAttribute("id", id)],
          options.map { option in
            .element(
              .option,
              [MarkupAttribute("value", option.value)]
                + (option.value == chosen ? [MarkupAttribute("selected")] : []),
              [.text(option.words)])
          }),
      ])
  }

  static func list(_ items: [[MarkupNode]]) -> MarkupNode {
    .element(.ul, [], items.map { .element(.li, [], $0) })
  }

  static func facts(_ facts: [(label: String, value: String)]) -> MarkupNode {
    .element(
      .dl, [],
      facts.filter { !$0.value.isEmpty }.map { fact in
        .element(
          .div, [],
          [.element(.dt, [], [.text(fact.label)]), .element(.dd, [], [.text(fact.value)])])
      })
  }
}

/// Names of fields that are posted.
package enum PageField {
  package static let token = "jeton"
  package static let act = "acte"
  package static let version = "version"
  package static let id = "id"
  package static let reason = "motif"
  package static let cell = "case"
  package static let body = "texte"
  package static let day = "jour"
  package static let value = "valeur"
  package static let denominator = "sur"
  package static let login = "identifiant"
  package static let password = "motdepasse"
  package static let goal = "vers"
  package static let project = "projet"
  package static let quarter = "trimestre"
  package static let file = "fichier"
  package static let content = "contenu"

  /// Why a value is unusual, and its words, for the cell of that number.
  package static func reason(ofCell number: Int) -> String { "motif-\(number)" }
  package static func words(ofCell number: Int) -> String { "precision-\(number)" }
}
