import XLSForm

/// A person's way through the questions: answers, second looks, changes from the check.
struct FormWalk: Sendable {
  private(set) var session: FormSession
  /// Waits for its second look.
  private(set) var textToConfirm: String?
  private var withheld: WithheldText?
  /// Reached from the check: the questions that a change brought up, to be asked before going back
  /// there. nil on the way through the form.
  private var changing: [String]?

  enum Step: Sendable {
    case walked([CourseRemark])
    /// Back from the first question.
    case leftBackwards
    case finished(AnswerSheet)
  }

  /// A text that was not kept, and the key of its question.
  fileprivate struct WithheldText: Sendable, Hashable, Codable {
    var key, text: String
  }

  init(_ session: FormSession) {
    self.session = session
  }

  /// Of the question that is shown.
  var withheldText: String? {
    withheld.flatMap { $0.key == session.current?.key ? $0.text : nil }
  }

  mutating func speak(_ language: FormLanguage) {
    session.language = language
  }

  mutating func assist(_ answer: Answer?) {
    session = session.assisted(answer)
  }

  mutating func receive(_ event: CourseEvent) -> Step {
    if let text = textToConfirm { return receiveSecondLook(event, at: text) }
    return switch session.stop {
    case .question(let question): receive(event, at: question)
    case .repeatOffer: receiveAtOffer(event)
    case .end: receiveAtCheck(event)
    }
  }

  private mutating func receive(_ event: CourseEvent, at question: Question) -> Step {
    switch event {
    case .answer(.text(let text)) where question.kind.isFreeText && IdentifyingText.isLikely(text):
      textToConfirm = text
      return .walked([])
    case .answer(let answer): return take(answer, at: question)
    case .refuse: return take(.refused, at: question)
    case .pass:
      return follow(session.skipping(), saying: .passed)
    case .back: return goBack()
    default: return .walked([.unexpected])
    }
  }

  /// Not kept, the text is shown again under its question: only another answer, a refusal or passing
  /// drops it.
  private mutating func receiveSecondLook(_ event: CourseEvent, at text: String) -> Step {
    guard let question = session.current else { return .walked([.unexpected]) }
    switch event {
    case .yes:
      withhold(text, at: question)
      return take(.text(text), at: question)
    case .no, .back:
      withhold(text, at: question)
      return .walked([])
    case .refuse:
      textToConfirm = nil
      return take(.refused, at: question)
    default: return .walked([.unexpected])
    }
  }

  private mutating func withhold(_ text: String, at question: Question) {
    textToConfirm = nil
    withheld = WithheldText(key: question.key, text: text)
  }

  private mutating func receiveAtOffer(_ event: CourseEvent) -> Step {
    switch event {
    case .yes: return follow(session.addingRepeat(), saying: nil)
    case .no, .refuse:
      session = session.decliningRepeat()
      return .walked([])
    case .back: return goBack()
    default: return .walked([.unexpected])
    }
  }

  private mutating func receiveAtCheck(_ event: CourseEvent) -> Step {
    switch event {
    case .send: return send()
    case .change(let key):
      guard let there = session.going(to: key) else { return .walked([.unexpected]) }
      change(there)
      return .walked([])
    case .back: return goBack()
    default: return .walked([.unexpected])
    }
  }

  /// What the form still wants is asked again, with its reason: nothing is sent half-way.
  private mutating func send() -> Step {
    for finding in session.findings {
      guard let there = session.going(to: finding.question), there.current != nil else { continue }
      change(there)
      return .walked([.wanted(finding.reason)])
    }
    return .finished(session.sheet)
  }

  private mutating func change(_ there: FormSession) {
    session = there
    changing = []
  }

  private mutating func goBack() -> Step {
    if let waiting = changing {
      goThrough(waiting)
    } else if let former = session.goingBack() {
      session = former
    } else {
      return .leftBackwards
    }
    return .walked([])
  }

  private mutating func take(_ answer: Answer, at question: Question) -> Step {
    follow(session.answering(answer), saying: .noted(answer, to: question))
  }

  private mutating func follow(_ step: FormStep, saying remark: CourseRemark?) -> Step {
    switch step {
    case .findings(let findings): return .walked([.notTaken(findings.first?.reason)])
    case .session(let next):
      if withheldText != nil { withheld = nil }
      let fresh = next.questionsBroughtUp(since: session)
      session = next
      let removed = session.removedAnswers.map(CourseRemark.removed)
      if let waiting = changing { goThrough(waiting + fresh) }
      return .walked((remark.map { [$0] } ?? []) + removed)
    }
  }

  /// To the next question that a change brought up, then back to the check.
  private mutating func goThrough(_ questionKeys: [String]) {
    for (index, key) in questionKeys.enumerated() {
      guard let there = session.going(to: key) else { continue }
      session = there
      changing = Array(questionKeys[(index + 1)...])
      return
    }
    changing = nil
    session = session.goingToEnd()
  }
}

extension FormWalk {
  /// What remains of a walk between two pages.
  struct State: Sendable, Hashable, Codable {
    fileprivate var position: Position
    fileprivate var textToConfirm: String?
    fileprivate var withheld: WithheldText?
    fileprivate var changing: [String]?
    fileprivate var draft: FormDraft
  }

  fileprivate enum Position: Sendable, Hashable, Codable {
    case start
    case question(String)
    /// Another instance is offered after this question.
    case offer(after: String)
    case end
  }

  var state: State {
    State(
      position: position, textToConfirm: textToConfirm, withheld: withheld, changing: changing,
      draft: session.draft)
  }

  init(_ form: Form, _ state: State, language: FormLanguage?, at moment: FormMoment) {
    session = FormSession(form, language: language, at: moment, resuming: state.draft)
    textToConfirm = state.textToConfirm
    withheld = state.withheld
    changing = state.changing
    switch state.position {
    case .question(let key): session = session.makingRoom(for: key).going(to: key) ?? session
    case .offer(let key): session = session.going(to: key)?.goingOn() ?? session
    case .end: session = session.goingToEnd()
    case .start: break
    }
  }

  private var position: Position {
    switch session.stop {
    case .question(let question): .question(question.key)
    case .repeatOffer: session.goingBack()?.current.map { .offer(after: $0.key) } ?? .start
    case .end: .end
    }
  }
}

extension QuestionKind {
  var isFreeText: Bool {
    if case .text = self { true } else { false }
  }
}
