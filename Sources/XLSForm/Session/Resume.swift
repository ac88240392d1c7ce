extension FormInstance {
  /// Takes a draft in.
  mutating func resume(_ draft: FormDraft) {
    guard draft.keys.count <= SheetLimit.answers else { return }
    makeRoom(for: draft.keys.sorted(by: Self.isBefore))
    let said = draft.answers.answers.compactMap { key, answer in takeAgain(answer, key) }
    let restored = draft.standing.compactMap { key, text in restore(text, key) }
    let hasInstances = draft.keys.contains { $0.contains("[") }
    if hasInstances { checkCounts(readingTheirOwn: false) }
    settle(holdingBack: Set(said + restored))
    guard hasInstances else { return }
    checkCounts(readingTheirOwn: true)
    settle(holdingBack: Set(said + restored))
  }

  private mutating func takeAgain(_ answer: Answer, _ key: String) -> Place? {
    guard let place = place(key), self.key(place) == key,
      form.elements[place.element].isQuestion, takes(answer, at: place)
    else { return nil }
    record(answer, as: text(answer, at: place), at: place)
    return place
  }

  private mutating func restore(_ text: String, _ key: String) -> Place? {
    guard let place = place(key), self.key(place) == key,
      given[place] == nil, outlivesSession(form.elements[place.element])
    else { return nil }
    store(text, at: place)
    return place
  }

  /// Sorts the second instance before the tenth.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    (one.count, one) < (other.count, other)
  }
}

/// What a sheet may hold.
enum SheetLimit {
  static let answers = 50_000
}

extension FormInstance {
  func takes(_ answer: Answer, at place: Place) -> Bool {
    kindReasons(answer, at: place).isEmpty
  }

  /// Whatever filters say.
  func kindReasons(_ answer: Answer, at place: Place) -> [AnswerFinding.Reason] {
    let isTyped = form.elements[place.element].choiceSource != nil
    let list = list(of: place.element)
    return AnswerCheck.reasons(answer, to: form.elements[place.element].type) { name in
      // What people answered elsewhere is whatever they typed.
      !isTyped
        ? list?.offers(name) ?? false : AnswerCheck.reasons(name).isEmpty
    }
  }

  /// Whether an XForm may begin with this text. What could not be an answer is left out, as a
  /// default is; one that is set later stands.
  func begins(_ text: String, at place: Place) -> Bool {
    let element = form.elements[place.element]
    if element.type.isContainer { return false }
    if text.isEmpty { return !element.cells.has(.defaultValue) }
    return AnswerText.answer(text, to: element.type).map { takes($0, at: place) } ?? true
      || !element.type.isAsked
  }

  /// Adds the instances that keys speak of, as far as the form lets people add them.
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
        place.block = blocks.instances(of: child, in: place.block)[number - 1]
      }
    }
  }

  private mutating func reach(_ number: Int, of child: Int, in block: Int) -> Bool {
    let before = blocks.instances(of: child, in: block).count
    guard number > before else { return true }
    guard number <= InstanceDocument.repeatLimit else { return false }
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
