extension FormSession {
  /// Takes a draft in.
  mutating func resume(_ draft: FormDraft) {
    if let answer = draft[Assistance.key], Assistance.reasons(answer).isEmpty {
      assistance = answer
    }
    guard draft.keys.count <= SheetLimit.answers else { return }
    instance.makeRoom(for: draft.keys.sorted(by: Self.isBefore))
    let said = draft.answers.answers.compactMap { key, answer in takeAgain(answer, key) }
    let restored = draft.standing.compactMap { key, text in restore(text, key) }
    // What a trigger wrote stands as it was left: the answers that set it off are not new ones.
    instance.heldBack = Set(said + restored)
    instance.fired.subtract(instance.heldBack)
    instance.settle()
    instance.heldBack = []
  }

  private mutating func takeAgain(_ answer: Answer, _ key: String) -> Place? {
    guard let place = instance.place(key), instance.key(place) == key,
      form.elements[place.element].isQuestion, instance.takes(answer, at: place)
    else { return nil }
    instance.given[place] = answer == .refused ? .refused : .answered
    instance.store(instance.text(answer, at: place), at: place)
    return place
  }

  private mutating func restore(_ text: String, _ key: String) -> Place? {
    guard let place = instance.place(key), instance.key(place) == key,
      instance.given[place] == nil, instance.outlivesSession(form.elements[place.element])
    else { return nil }
    instance.store(text, at: place)
    return place
  }

  /// Sorts the second instance before the tenth.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    (one.count, one) < (other.count, other)
  }
}

/// What a sheet may hold.
enum SheetLimit {
  static let answers = 20_000
}

extension FormInstance {
  func takes(_ answer: Answer, at place: Place) -> Bool {
    let list = list(of: place.element)
    return AnswerCheck.reasons(
      answer, to: form.elements[place.element].type,
      isOffered: { list?.offers($0) ?? false }
    ).isEmpty
  }

  /// The instances of repeats that keys speak of, where the form lets people add them.
  mutating func makeRoom(for keys: [String]) {
    for key in keys where key.contains("[") {
      guard let steps = KeyStep.steps(key) else { continue }
      var place = Place.root
      for step in steps {
        let children = form.elements[place.element].children
        guard let child = children.first(where: { form.elements[$0].name == step.name }) else {
          break
        }
        place.element = child
        guard form.elements[child].type == .repeating else { continue }
        let number = step.number ?? 1
        if !reach(number, of: child, in: place.block) { break }
        guard let block = blocks[place.block].blocks[child]?[number - 1] else { break }
        place.block = block
      }
    }
  }

  private mutating func reach(_ number: Int, of child: Int, in block: Int) -> Bool {
    let before = blocks[block].blocks[child]?.count ?? 0
    guard number > before else { return true }
    guard number <= Self.repeatLimit else { return false }
    for _ in before..<number {
      guard let added = addBlock(of: child, in: block) else { return false }
      if isOpening { continue }
      settle()
      computeDefaults(in: added, at: .newInstance)
    }
    instancesChanged(of: child, in: block)
    return true
  }
}
