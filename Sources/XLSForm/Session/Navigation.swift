extension FormSession {
  /// The next question without an answer, or why the answer is not taken.
  package func answering(_ answer: Answer) -> FormStep {
    guard case .question(let place) = cursor else { return .findings([]) }
    return saying(answer, at: place) { $0.cursor = $0.nextUnanswered(after: .question(place)) }
  }

  /// On without an answer. One given before, or suggested, is taken back.
  package func skipping() -> FormStep {
    guard case .question(let place) = cursor else { return .findings([]) }
    var next = self
    guard !next.instance.isRequired(place) else { return .findings([finding(.missing, at: place)]) }
    next.instance.removedChoices = []
    next.instance.forget(at: place)
    let following = next.flow.compactMap(\.stop).drop { $0 != .question(place) }.dropFirst()
    next.cursor = following.first { next.isUnanswered($0) } ?? .end
    return .session(next)
  }

  /// On to what is left to say, from here, without answering.
  package func goingOn() -> FormSession {
    var next = self
    next.cursor = nextUnanswered(after: cursor)
    return next
  }

  /// nil at the first question.
  package func goingBack() -> FormSession? {
    let stops = flow.compactMap(\.stop)
    let here = stops.firstIndex(of: cursor) ?? stops.count
    let before = stops[..<here].lastIndex { if case .question = $0 { true } else { false } }
    guard let before else { return nil }
    var next = self
    next.cursor = stops[before]
    // What was declined on the way is offered again.
    for case .offer(let place) in stops[before..<here] { next.declined.remove(place) }
    return next
  }

  /// nil where that question is not shown.
  package func going(to key: String) -> FormSession? {
    guard let place = instance.place(key), flow.contains(.question(place)) else { return nil }
    var next = self
    next.cursor = .question(place)
    return next
  }

  /// Where answers are looked over before they are sent.
  package func goingToEnd() -> FormSession {
    var next = self
    next.cursor = .end
    return next
  }

  func isUnanswered(_ stop: Cursor) -> Bool {
    switch stop {
    case .question(let place): instance.given[place] == nil
    case .offer(let place): !declined.contains(place)
    case .end: true
    }
  }
}
