import Writing

extension FormSession {
  /// A text with the answers it quotes, made harmless: people typed them.
  func text(_ wording: Wording, at place: Place) -> String {
    guard let language = wording.spoken(spoken, default: form.defaultIndex) else { return "" }
    guard let pieces = wording.templates[language] else { return wording.texts[language] }
    var instance = instance
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let formula): PlainText.clean(instance.evaluated(formula, at: place))
      }
    }.joined()
  }

  /// What is said between the stop before and this one.
  func notes(before index: Int, in flow: [FlowItem]) -> [String] {
    let between = flow[..<index].reversed().prefix { $0.stop == nil }.reversed()
    return between.compactMap { item in
      switch item {
      case .note(let place): note(place)
      case .title(let place): title(place)
      case .question, .offer: nil
      }
    }
  }

  /// « Âge : 41 » for a value that is shown and not asked.
  private func note(_ place: Place) -> String {
    let label = text(form.elements[place.element].wording(.label), at: place)
    guard let value = instance.answer(at: place).map(words), !value.isEmpty else { return label }
    return "\(label)\u{A0}: \(value)"
  }

  private func title(_ place: Place) -> String {
    let element = form.elements[place.element]
    let label = text(element.wording(.label), at: place)
    return element.type == .repeating ? "\(label) \(instance.blocks[place.block].number)" : label
  }

  private func words(_ answer: Answer) -> String {
    switch answer {
    case .choices(let names): names.joined(separator: ", ")
    case .text(let text): PlainText.clean(text)
    case .number(let number): "\(number)"
    case .refused: ""
    }
  }

  package func answer(for key: String) -> Answer? {
    if key == Assistance.key { return assistance }
    return instance.place(key).flatMap { instance.answer(at: $0) }
  }

  /// Told once, so that no answer disappears without a word.
  package var removedAnswers: [RemovedAnswer] {
    instance.given.removedChoices.filter { !instance.blocks.isRemoved($0.place.block) }.map {
      removed in
      let list = instance.list(of: removed.place.element)
      return RemovedAnswer(
        key: instance.key(removed.place),
        label: text(form.elements[removed.place.element].wording(.label), at: removed.place),
        choices: removed.names.map { name in
          list?.item(named: name).map { text($0.label, at: .root) } ?? name
        })
    }
  }
}
