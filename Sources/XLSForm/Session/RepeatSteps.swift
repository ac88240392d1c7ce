/// Instances of a repeat, added and taken away.
extension FormSession {
  /// At an offer: moves into the new instance.
  package func addingRepeat() -> FormStep {
    guard case .offer(let place) = cursor else { return .findings([]) }
    return adding(to: place)
  }

  /// Adds to the repeat of a key, wherever the person stands: `enfants`, `foyers[2]/enfants`,
  /// `/data/foyers[2]/enfants`.
  package func addingRepeat(to key: String) -> FormStep {
    guard let place = repeatPlace(key) else {
      return .findings([AnswerFinding(question: key, reason: .unknownRepeat)])
    }
    guard form.elements[place.element].isOpenEnded else {
      return .findings([AnswerFinding(question: key, reason: .countedRepeat)])
    }
    return adding(to: place)
  }

  package func decliningRepeat() -> FormSession {
    guard case .offer(let place) = cursor else { return self }
    var next = self
    next.decline(place)
    next.move(to: next.nextUnanswered(after: cursor))
    return next
  }

  /// Removes an instance, `enfants[2]`, with all that was said of it.
  package func removingRepeat(_ key: String) -> FormStep {
    guard let place = instance.place(key), key.hasSuffix("]"),
      form.elements[place.element].type == .repeating
    else { return .findings([AnswerFinding(question: key, reason: .unknownRepeat)]) }
    guard form.elements[place.element].isOpenEnded else {
      return .findings([AnswerFinding(question: key, reason: .countedRepeat)])
    }
    var next = self
    next.removeInstance(place.block)
    next.settleCursor(from: self)
    return .session(next)
  }

  private func adding(to place: RepeatPlace) -> FormStep {
    var next = self
    guard let block = next.addInstance(of: place) else {
      return .findings([
        AnswerFinding(question: form.elements[place.element].name, reason: .sheetTooLarge)
      ])
    }
    let first = next.flow.compactMap(\.stop).first { stop in
      switch stop {
      case .question(let place): next.instance.blocks.isBlock(place.block, in: block)
      case .offer(let place): next.instance.blocks.isBlock(place.block, in: block)
      case .end: false
      }
    }
    next.move(to: first ?? next.nextUnanswered(after: .offer(place)))
    return .session(next)
  }

  /// New instances come after the last one, so a number at the end is ignored. A bare name is enough
  /// when only one repeat has it.
  private func repeatPlace(_ key: String) -> RepeatPlace? {
    let root = "/\(form.elements[0].name)/"
    let path = key.hasPrefix(root) ? String(key.dropFirst(root.count)) : key
    guard let steps = KeyStep.steps(path), let name = steps.last?.name else { return nil }
    // A path from the root is one repeat, whoever else has its name.
    if key.hasPrefix(root), steps.count == 1 {
      return place(of: name, in: [Place.root]).first
    }
    let holders =
      steps.count > 1
      ? [instance.place(path.split(separator: "/").dropLast().joined(separator: "/"))]
        .compactMap(\.self)
      : [Place.root] + instance.places.filter { form.elements[$0.element].type.isContainer }
    let places = place(of: name, in: holders)
    let outermost = places.filter { $0.block == 0 }
    if outermost.count == 1 { return outermost[0] }
    // The key of a repeat at the top is its bare name.
    return places.count == 1 ? places[0] : place(of: name, in: [Place.root]).first
  }

  private func place(of name: String, in holders: [Place]) -> [RepeatPlace] {
    holders.flatMap { holder in
      form.elements[holder.element].children.filter {
        form.elements[$0].type == .repeating && form.elements[$0].name == name
      }.map { RepeatPlace(block: holder.block, element: $0) }
    }
  }
}

extension FormInstance {
  mutating func addInstance(of place: RepeatPlace) -> Int? {
    guard let block = addBlock(of: place.element, in: place.block) else { return nil }
    instancesChanged(of: place.element, in: place.block)
    settle()
    computeDefaults(in: block, at: .newInstance)
    return block
  }
}
