import Writing

extension FormSession {
  /// A text with the answers it quotes, made harmless: people typed them.
  func text(_ wording: Wording, at place: Place) -> String {
    marked(wording, at: place).plain
  }

  /// The same with the styles of its markup.
  func marked(_ wording: Wording, at place: Place) -> MarkedText {
    var instance = instance
    return wording.marked(spoken, default: form.defaultIndex) {
      PlainText.clean(instance.evaluated($0, at: place))
    }
  }

  /// What is said between the stop before and this one.
  func notes(before index: Int, in flow: [FlowItem]) -> [String] {
    markedNotes(before: index, in: flow).map(\.plain)
  }

  func markedNotes(before index: Int, in flow: [FlowItem]) -> [MarkedText] {
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
  private func note(_ place: Place) -> MarkedText {
    let label = spokenLabel(of: place)
    guard let value = instance.answer(at: place).map(words), !value.isEmpty else { return label }
    return label.followed(by: "\u{A0}: \(value)")
  }

  private func title(_ place: Place) -> MarkedText {
    let element = form.elements[place.element]
    let label = marked(element.wording(.label), at: place)
    return element.type == .repeating
      ? label.followed(by: " \(instance.blocks[place.block].number)") : label
  }

  /// Never blank: its hint, else its name, where its author wrote no words, or where an answer that they
  /// quote is empty.
  func spokenLabel(of place: Place) -> MarkedText {
    let element = form.elements[place.element]
    let words = [WordColumn.label, .hint].lazy.map { marked(element.wording($0), at: place) }
    return words.first { !$0.plain.bare.isEmpty } ?? MarkedText(plain: element.name)
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
