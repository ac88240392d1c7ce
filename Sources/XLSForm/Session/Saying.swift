import XPath

/// Takes answers, to the current question or to any other.
extension FormSession {
  /// Answers any question without moving. Nil takes the answer back.
  package func setting(_ answer: Answer?, for key: String) -> FormStep {
    guard let place = instance.place(key) else { return unknown(key) }
    let stay: (inout FormSession) -> Void = { $0.settleCursor(from: self) }
    guard let answer else {
      var next = self
      next.instance.removedChoices = []
      next.instance.forget(at: place)
      stay(&next)
      return .session(next)
    }
    return saying(answer, at: place, then: stay)
  }

  /// What was typed stays, even against the author's rule: a page shows it again with the message.
  /// Returns nil when the answer is not of the kind that is asked.
  package func settingUnchecked(_ answer: Answer?, for key: String) -> FormSession? {
    guard let answer else {
      if case .session(let next) = setting(nil, for: key) { return next }
      return nil
    }
    guard let place = instance.place(key) else { return nil }
    var next = self
    guard next.reasons(answer, at: place).isEmpty else { return nil }
    next.instance.removedChoices = []
    next.instance.say(answer, at: place)
    next.settleCursor(from: self)
    return next
  }

  func saying(
    _ answer: Answer, at place: Place, then move: (inout FormSession) -> Void
  ) -> FormStep {
    var next = self
    let reasons = next.reasons(answer, at: place)
    guard reasons.isEmpty else { return .findings(reasons.map { finding($0, at: place) }) }
    next.instance.removedChoices = []
    // Before anything is computed from it: a refused answer changes nothing.
    guard next.instance.isAllowed(answer, at: place) else {
      return .findings([finding(.constraint, at: place)])
    }
    next.instance.say(answer, at: place)
    move(&next)
    return .session(next)
  }

  private mutating func reasons(_ answer: Answer, at place: Place) -> [AnswerFinding.Reason] {
    let element = form.elements[place.element]
    guard element.type.isAsked else { return [.wrongKind] }
    guard instance.isRelevant(place) else { return [.hiddenQuestion] }
    guard !instance.isReadOnly(place) else { return [.readOnly] }
    let offered = Set(instance.offeredItems(at: place).map(\.name))
    return AnswerCheck.reasons(answer, to: element.type, isOffered: offered.contains)
  }

  private func unknown(_ key: String) -> FormStep {
    .findings([AnswerFinding(question: key, reason: .unknownQuestion)])
  }

  func finding(_ reason: AnswerFinding.Reason, at place: Place) -> AnswerFinding {
    AnswerFinding(question: instance.key(place), reason: reason)
  }

  /// Where the question that the person stands at went away, to the first stop after it.
  mutating func settleCursor(from former: FormSession) {
    let stops = flow.compactMap(\.stop)
    guard cursor != .end, !stops.contains(cursor) else { return }
    let following = former.flow.compactMap(\.stop).drop { $0 != cursor }
    cursor = following.first(where: stops.contains) ?? .end
  }
}

extension FormInstance {
  mutating func say(_ answer: Answer, at place: Place) {
    given[place] = answer == .refused ? .refused : .answered
    store(text(answer, at: place), at: place)
    settle()
  }

  mutating func forget(at place: Place) {
    given[place] = nil
    store("", at: place)
    settle()
  }

  func text(_ answer: Answer, at place: Place) -> String {
    AnswerText.text(
      answer, to: form.elements[place.element].type, in: list(of: place.element))
  }

  /// Whether the author's rule takes the answer, with everything else as it stands.
  func isAllowed(_ answer: Answer, at place: Place) -> Bool {
    guard form.elements[place.element].formulas[.constraint] != nil else { return true }
    var trial = self
    trial.evaluation.tree.setValue(text(answer, at: place), of: node(place))
    return trial.keepsConstraint(place)
  }

  /// An empty value breaks no rule; one that cannot be evaluated is not kept.
  mutating func keepsConstraint(_ place: Place) -> Bool {
    guard let formula = form.elements[place.element].formulas[.constraint], !text(place).isEmpty
    else { return true }
    return holds(formula, at: place)
  }

  mutating func isRequired(_ place: Place) -> Bool {
    form.elements[place.element].formulas[.required].map { holds($0, at: place) } ?? false
  }
}
