/// Instances of a repeat, added and taken away.
extension FormSession {
  /// At an offer: into the new instance.
  package func addingRepeat() -> FormStep {
    guard case .offer(let place) = cursor else { return .issues([]) }
    return adding(to: place)
  }

  /// `enfants`, `foyers[2]/enfants`: whatever the person stands at.
  package func addingRepeat(to key: String) -> FormStep {
    guard let place = repeatPlace(key), form.elements[place.element].countElement == nil else {
      return .issues([AnswerIssue(question: key, reason: .unknownQuestion)])
    }
    return adding(to: place)
  }

  package func decliningRepeat() -> FormSession {
    guard case .offer(let place) = cursor else { return self }
    var next = self
    next.declined.insert(place)
    next.cursor = next.nextUnanswered(after: cursor)
    return next
  }

  /// `enfants[2]`, with all that was said of it.
  package func removingRepeat(_ key: String) -> FormStep {
    guard let place = instance.place(key), key.hasSuffix("]"), place.block != 0,
      form.elements[place.element].countElement == nil
    else { return .issues([AnswerIssue(question: key, reason: .unknownQuestion)]) }
    var next = self
    next.instance.removedChoices = []
    next.instance.removeBlock(place.block)
    next.instance.settle()
    next.settleCursor(from: self)
    return .session(next)
  }

  private func adding(to place: RepeatPlace) -> FormStep {
    var next = self
    next.instance.removedChoices = []
    guard let block = next.instance.addBlock(of: place.element, in: place.block) else {
      return .issues([
        AnswerIssue(question: form.elements[place.element].name, reason: .sheetTooLarge)
      ])
    }
    next.instance.instancesChanged(of: place.element, in: place.block)
    next.instance.settle()
    next.instance.computeDefaults(in: block)
    next.declined.remove(place)
    let first = next.flow.compactMap(\.stop).first { stop in
      switch stop {
      case .question(let place): next.instance.isIn(place.block, block)
      case .offer(let place): next.instance.isIn(place.block, block)
      case .end: false
      }
    }
    next.cursor = first ?? next.nextUnanswered(after: .offer(place))
    return .session(next)
  }

  private func repeatPlace(_ key: String) -> RepeatPlace? {
    guard let steps = KeyStep.steps(key), let name = steps.last?.name, steps.last?.number == nil
    else { return nil }
    let above =
      steps.dropLast().isEmpty
      ? Place.root
      : instance.place(
        key.split(separator: "/").dropLast().joined(separator: "/"))
    guard let above else { return nil }
    let named = form.elements[above.element].children.first { form.elements[$0].name == name }
    // A repeat in a group of the form is known by its name alone too.
    let alone =
      steps.count == 1
      ? form.elements.indices.filter { element in
        form.elements[element].type == .repeating && form.elements[element].name == name
          && form.plan.repeats[element].count == 1
      } : []
    guard let element = named ?? (alone.count == 1 ? alone.first : nil),
      form.elements[element].type == .repeating
    else { return nil }
    return RepeatPlace(block: above.block, element: element)
  }
}

extension FormInstance {
  /// Whether a block is another one or stands in it.
  func isIn(_ block: Int, _ outer: Int) -> Bool {
    var current = block
    while current != outer {
      if current == 0 { return false }
      current = blocks[current].parent
    }
    return true
  }
}
