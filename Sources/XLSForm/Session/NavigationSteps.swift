extension FormSession {
  /// The next question without an answer, or why the answer is not taken.
  package func answering(_ answer: Answer) -> FormStep {
    guard case .question(let place) = cursor else { return .findings([]) }
    return saying(answer, at: place) { $0.move(to: $0.nextUnanswered(after: .question(place))) }
  }

  /// Moves on without an answer, taking back one that was given or suggested.
  package func skipping() -> FormStep {
    guard case .question(let place) = cursor else { return .findings([]) }
    var next = self
    guard !next.isRequired(place) else { return .findings([finding(.missing, at: place)]) }
    next.takeBack(at: place)
    let following = next.flow.compactMap(\.stop).drop { $0 != .question(place) }.dropFirst()
    next.move(to: following.first { next.isUnanswered($0) } ?? .end)
    return .session(next)
  }

  /// Moves on to the next unanswered question without answering this one.
  package func goingOn() -> FormSession {
    var next = self
    next.move(to: nextUnanswered(after: cursor))
    return next
  }

  /// Returns nil at the first question.
  package func goingBack() -> FormSession? {
    let stops = flow.compactMap(\.stop)
    let here = stops.firstIndex(of: cursor) ?? stops.count
    let before = stops[..<here].lastIndex { if case .question = $0 { true } else { false } }
    guard let before else { return nil }
    var next = self
    next.move(to: stops[before])
    // What was declined on the way is offered again.
    for case .offer(let place) in stops[before..<here] { next.offerAgain(place) }
    return next
  }

  /// Returns nil when that question is not shown.
  package func going(to key: String) -> FormSession? {
    guard let place = instance.place(key), flow.contains(.question(place)) else { return nil }
    var next = self
    next.move(to: .question(place))
    return next
  }

  /// Moves to the end, where answers are checked before they are sent.
  package func goingToEnd() -> FormSession {
    var next = self
    next.move(to: .end)
    return next
  }

  func isUnanswered(_ stop: Cursor) -> Bool {
    switch stop {
    case .question(let place): instance.given[place] == nil
    case .offer(let place): !navigation.hasDeclined(place)
    case .end: true
    }
  }
}
