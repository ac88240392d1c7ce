import Writing

/// What is shown, in the language of the session, with quoted answers filled in.
extension FormSession {
  package var stop: FormStop {
    let flow = flow
    guard let index = flow.firstIndex(where: { $0.stop == cursor }) else {
      return .end(closingNotes: notes(before: flow.count, in: flow))
    }
    switch cursor {
    case .question(let place):
      return .question(question(place, at: index, in: flow))
    case .offer(let place):
      return .repeatOffer(offer(place, notes: notes(before: index, in: flow)))
    case .end:
      return .end(closingNotes: notes(before: flow.count, in: flow))
    }
  }

  package var current: Question? {
    if case .question(let question) = stop { return question }
    return nil
  }

  /// Every question shown now, in order.
  package var questions: [Question] {
    let flow = flow
    let count = flow.count { $0.isQuestion }
    var number = 0
    return flow.enumerated().compactMap { index, item in
      guard case .question(let place) = item else { return nil }
      number += 1
      return question(
        place, notes: markedNotes(before: index, in: flow), number: number, total: count)
    }
  }

  package var questionKeys: [String] {
    flow.compactMap { item in
      if case .question(let place) = item { return instance.key(place) }
      return nil
    }
  }

  /// Returns nil when it is not shown.
  package func question(for key: String) -> Question? {
    let flow = flow
    guard let place = instance.place(key), let index = flow.firstIndex(of: .question(place)) else {
      return nil
    }
    return question(place, at: index, in: flow)
  }

  package func isShown(_ key: String) -> Bool {
    instance.place(key).map { flow.contains(.question($0)) } ?? false
  }

  /// Of the current question among those shown; their number at an offer and at the end.
  package var position: Int {
    let questions = flow.filter(\.isQuestion)
    return questions.firstIndex { $0.stop == cursor } ?? questions.count
  }

  package var closingNotes: [String] {
    let flow = flow
    return notes(before: flow.count, in: flow)
  }

  private func question(_ place: Place, at index: Int, in flow: [FlowItem]) -> Question {
    var question = question(
      place, notes: markedNotes(before: index, in: flow),
      number: flow[...index].count { $0.isQuestion }, total: flow.count { $0.isQuestion })
    question.example = example(at: place)
    return question
  }

  private func question(
    _ place: Place, notes: [MarkedText], number: Int, total: Int
  ) -> Question {
    var instance = instance
    let element = form.elements[place.element]
    func words(_ column: WordColumn) -> String { text(element.wording(column), at: place) }
    let label = spokenLabel(of: place)
    let hint = marked(element.wording(.hint), at: place)
    let offered = instance.offeredItems(at: place).map { choice($0) }
    var question = Question(
      key: instance.key(place), name: element.name, label: label.plain,
      // Not twice, where it is said in place of the label.
      hint: hint == label ? "" : hint.plain,
      guidance: words(.guidance), notes: notes.map(\.plain),
      kind: form.kind(of: place.element, offering: offered),
      isRequired: instance.isRequired(place), requiredMessage: words(.requiredMessage),
      constraintMessage: words(.constraintMessage), appearance: element.appearance,
      media: element.media.mapValues { text($0, at: place) }, purpose: words(.purpose),
      sensitivity: element.sensitivity, retention: words(.retention), number: number,
      total: total, answer: instance.answer(at: place),
      isSuggested: instance.given[place] == nil
        && !instance.text(place).isEmpty)
    question.marked = QuestionMarks(label: label, hint: hint, notes: notes)
    return question
  }

  private func offer(_ place: RepeatPlace, notes: [String]) -> RepeatOffer {
    let element = form.elements[place.element]
    let above = Place(block: place.block, element: element.parent)
    let key = above == .root ? element.name : instance.pathKey(above) + "/" + element.name
    return RepeatOffer(
      key: key, label: text(element.wording(.label), at: above),
      count: instance.blocks.instances(of: place.element, in: place.block).count, notes: notes)
  }

  private func choice(_ item: ChoiceItem) -> Choice {
    Choice(
      name: item.name,
      label: item.isQuoted
        ? PlainText.clean(item.label.texts.first ?? item.name) : text(item.label, at: .root),
      media: item.media.mapValues { text($0, at: .root) })
  }
}

extension FlowItem {
  var isQuestion: Bool {
    if case .question = self { return true }
    return false
  }
}
