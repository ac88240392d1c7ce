import Markup

/// The words of a form, in each language, and its lists of choices.
struct XFormTexts {
  let form: Form

  /// The language of columns that have none.
  static let untagged = "default"

  var itext: MarkupNode {
    .element(
      "itext", [],
      form.languages.enumerated().map { index, language in
        let isDefault = language == form.defaultLanguage
        let heading = language == .untagged ? Self.untagged : language.heading
        return .element(
          "translation",
          [MarkupAttribute("lang", heading)]
            + (isDefault ? [MarkupAttribute("default", "true()")] : []),
          choiceTexts(index) + elementTexts(index) + settingTexts(index))
      })
  }

  func instance(of list: ChoiceList) -> MarkupNode {
    let items = list.items.enumerated().map { place, item in
      let columns = item.columns.sorted { $0.key < $1.key }.filter {
        ElementName.complaint(about: $0.key) == nil && !["name", "label"].contains($0.key)
      }
      return MarkupNode.element(
        MarkupName(list.itemPath.split(separator: "/").last.map(String.init) ?? "item"), [],
        [
          .element("itextId", [], [.text(Self.identifier(list, place))]),
          .element("name", [], [.text(item.name)]),
        ] + columns.map { .element(MarkupName($0.key), [], [.text($0.value)]) })
    }
    // From the items outwards: a list made elsewhere keeps the way that expressions go.
    let around = list.itemPath.split(separator: "/").dropLast().map(String.init)
    let content = around.reversed().reduce(items) { [.element(MarkupName($1), [], $0)] }
    return .element("instance", [MarkupAttribute("id", ExternalChoices.stem(list.name))], content)
  }

  private static func identifier(_ list: ChoiceList, _ place: Int) -> String {
    "\(ExternalChoices.stem(list.name))-\(place)"
  }

  private func choiceTexts(_ language: Int) -> [MarkupNode] {
    form.lists.sorted { $0.key < $1.key }.flatMap { _, list in
      list.items.enumerated().compactMap { place, item in
        text(
          Self.identifier(list, place), values(item.label, language) + media(item.media, language))
      }
    }
  }

  private func elementTexts(_ language: Int) -> [MarkupNode] {
    form.elements.dropFirst().flatMap { element -> [MarkupNode] in
      let label = values(element.wording(.label), language) + media(element.media, language)
      let hint =
        values(element.wording(.hint), language)
        + values(element.wording(.guidance), language, form: "guidance")
      let others: [(String, WordColumn)] = [
        ("jr:constraintMsg", .constraintMessage), ("jr:requiredMsg", .requiredMessage),
        ("jalon:purpose", .purpose), ("jalon:retention", .retention),
      ]
      let pieces =
        [text("\(element.path):label", label), text("\(element.path):hint", hint)]
        + others.map { text("\(element.path):\($0)", values(element.wording($1), language)) }
      return pieces.compactMap(\.self)
    }
  }

  private func settingTexts(_ language: Int) -> [MarkupNode] {
    [
      ("jalon:title", form.settings.title), ("jalon:purpose", form.settings.purpose),
      ("jalon:retention", form.settings.retention),
    ].compactMap { text("\(form.elements[0].path):\($0)", values($1, language)) }
  }

  private func text(_ identifier: String, _ values: [MarkupNode]) -> MarkupNode? {
    values.isEmpty ? nil : .element("text", [MarkupAttribute("id", identifier)], values)
  }

  /// A language that says nothing says what would be shown in its place.
  private func values(
    _ wording: Wording, _ language: Int, form kind: String = ""
  ) -> [MarkupNode] {
    guard let spoken = wording.spoken(language, default: form.defaultIndex) else { return [] }
    let pieces = wording.templates[spoken] ?? [.text(wording.texts[spoken])]
    let content = pieces.map { piece -> MarkupNode in
      switch piece {
      case .text(let text): .text(text)
      case .value(let formula): .element("output", [MarkupAttribute("value", formula.path)], [])
      }
    }
    return [.element("value", kind.isEmpty ? [] : [MarkupAttribute("form", kind)], content)]
  }

  private func media(_ media: [Medium: Wording], _ language: Int) -> [MarkupNode] {
    media.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { medium, wording in
      let file = wording.text(language, default: form.defaultIndex)
      let folder = [.image, .bigImage].contains(medium) ? "images" : medium.rawValue
      return file.isEmpty
        ? nil
        : .element(
          "value", [MarkupAttribute("form", medium.rawValue)], [.text("jr://\(folder)/\(file)")])
    }
  }
}
