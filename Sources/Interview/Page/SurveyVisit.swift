package import XLSForm

/// One person's way through a form, page after page: what the terminal does with lines, for posted
/// pages. A value; between two requests only `VisitState` remains, sealed in the page.
package struct SurveyVisit: Sendable {
  package private(set) var session: FormSession
  package private(set) var display: PageDisplay
  let moment: FormMoment
  var place: VisitState.Place
  /// A text that may say who the person is waits for a second look.
  var waitingText = ""
  /// Reached from the check page: what a change brought up, to be asked before going back there.
  var changing: [String]?
  /// Answers that a filter took back by the last step.
  var removed: [RemovedAnswer] = []
  var mishap: Mishap?

  /// What was posted and not taken; it is shown again beside its reason.
  struct Mishap: Sendable {
    var reason: AnswerFinding.Reason?
    var fields: PostedFields
  }

  package init(
    _ form: Form, language: FormLanguage? = nil, at moment: FormMoment = .undated,
    display: PageDisplay = .standard
  ) {
    session = FormSession(form, language: language, at: moment)
    place = language == nil && form.languages.count > 1 ? .languages : .notice
    self.moment = moment
    self.display = display
  }

  /// The state comes from a page: where it says something that the form does not know, the visit
  /// stands at the first unanswered question.
  package init(_ form: Form, _ state: VisitState, at moment: FormMoment = .undated) {
    session = FormSession(
      form, language: form.language(named: state.language), at: moment, resuming: state.draft)
    display = state.display
    place = state.place
    waitingText = state.waitingText
    changing = state.changing
    self.moment = moment
    switch state.stand {
    case .question(let key): session = session.makingRoom(for: key).going(to: key) ?? session
    case .offer(let key): session = session.going(to: key)?.goingOn() ?? session
    case .end: session = session.goingToEnd()
    case .start: break
    }
  }

  package var state: VisitState {
    VisitState(
      language: session.language.heading, display: display, place: place, stand: stand,
      waitingText: waitingText, changing: changing, draft: session.draft)
  }

  package func receiving(_ fields: PostedFields) -> VisitStep {
    var next = self
    (next.removed, next.mishap) = ([], nil)
    guard let post = SurveyPost(fields) else { return .visit(next) }
    switch post {
    case .stop: return .stopped
    case .display(let display): next.display = display
    case .languages: next.place = .languages
    case .language(let code):
      guard let language = session.form.language(named: code) else { return .visit(next) }
      next.session.language = language
      if place == .languages { next.place = session.draft.isEmpty ? .notice : .form }
    default: return next.receiving(post, fields)
    }
    return .visit(next)
  }

  private var stand: VisitState.Stand {
    switch session.stop {
    case .question(let question): return .question(question.key)
    case .repeatOffer:
      return session.goingBack()?.current.map { .offer(after: $0.key) } ?? .start
    case .end: return .end
    }
  }

  /// Takes the next state of the session, and goes on where the person is to go.
  mutating func move(to next: FormSession) {
    let fresh = next.questionsBroughtUp(since: session)
    removed = next.removedAnswers
    session = next
    if let waiting = changing { goThrough(waiting + fresh) }
    place = .form
  }

  /// Back to the check page once every question brought up was shown.
  mutating func goThrough(_ questionKeys: [String]) {
    for (index, key) in questionKeys.enumerated() {
      guard let there = session.going(to: key) else { continue }
      session = there
      changing = Array(questionKeys[(index + 1)...])
      return
    }
    changing = nil
    session = session.goingToEnd()
  }

  mutating func stand(at there: FormSession) {
    session = there
    place = .form
  }
}

package enum VisitStep: Sendable {
  case visit(SurveyVisit)
  /// To be sent: the person said so.
  case finished(AnswerSheet)
  /// Nothing is sent, nothing is kept.
  case stopped, declined
}
