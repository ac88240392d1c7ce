/// Takes answers, to the current question or to any other.
extension FormSession {
  /// Answers any question without moving. Nil takes the answer back.
  package func setting(_ answer: Answer?, for key: String) -> FormStep {
    guard let place = instance.place(key) else { return unknown(key) }
    let stay: (inout FormSession) -> Void = { $0.settleCursor(from: self) }
    guard let answer else {
      var next = self
      next.takeBack(at: place)
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
    next.say(answer, at: place)
    next.settleCursor(from: self)
    return next
  }

  func saying(
    _ answer: Answer, at place: Place, then move: (inout FormSession) -> Void
  ) -> FormStep {
    var next = self
    let reasons = next.reasons(answer, at: place)
    guard reasons.isEmpty else { return .findings(reasons.map { finding($0, at: place) }) }
    // Before anything is computed from it: a refused answer changes nothing.
    guard next.instance.isAllowed(answer, at: place) else {
      return .findings([finding(.constraint, at: place)])
    }
    next.say(answer, at: place)
    move(&next)
    return .session(next)
  }

  private func unknown(_ key: String) -> FormStep {
    .findings([AnswerFinding(question: key, reason: .unknownQuestion)])
  }

  func finding(_ reason: AnswerFinding.Reason, at place: Place) -> AnswerFinding {
    AnswerFinding(question: instance.key(place), reason: reason)
  }

  /// Moves to the first stop that follows when the question where the person stands went away.
  mutating func settleCursor(from former: FormSession) {
    let stops = flow.compactMap(\.stop)
    guard cursor != .end, !stops.contains(cursor) else { return }
    let following = former.flow.compactMap(\.stop).drop { $0 != cursor }
    move(to: following.first(where: stops.contains) ?? .end)
  }
}

extension FormInstance {
  mutating func say(_ answer: Answer, at place: Place) {
    record(answer, as: text(answer, at: place), at: place)
    settle()
  }

  mutating func reasons(_ answer: Answer, at place: Place) -> [AnswerFinding.Reason] {
    let element = form.elements[place.element]
    guard element.type.isAsked else { return [.wrongKind] }
    guard isRelevant(place) else { return [.hiddenQuestion] }
    guard !isReadOnly(place) else { return [.readOnly] }
    let offered = Set(offeredItems(at: place).map(\.name))
    return AnswerCheck.reasons(answer, to: element.type, isOffered: offered.contains)
  }
}
