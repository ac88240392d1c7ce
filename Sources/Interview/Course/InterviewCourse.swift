package import XLSForm

/// The conversation that every rendering holds with a person, without words or layout: language,
/// consent, help received, the form, then sending. A rendering shows `stage` and hands events in.
package struct InterviewCourse: Sendable {
  package private(set) var outcome: InterviewOutcome?
  package let moment: FormMoment
  private var opening: Opening
  private var walk: FormWalk

  fileprivate enum Opening: String, Sendable, Hashable, Codable {
    case language, consent, details, confirmingNo, helpReceived, over
    /// The same confirmation, before a language is chosen.
    case confirmingNoUnspoken
  }

  package enum Stage: Sendable, Hashable {
    case language, consent
    /// What happens to the answers, question by question; consent is asked under it.
    case details
    /// A refusal to begin is asked for once more.
    case confirmingNo
    case helpReceived
    /// A text that may say who the person is, before it is noted.
    case secondLook(String)
    /// A question, a repeat offered, or the check: the session's `stop` says which.
    case form
  }

  /// Without a language, it is asked where the form has several. With a draft, the person goes on at
  /// the first unanswered question.
  /// - Parameter meanwhile: the language of what stands around that question.
  package init(
    _ form: Form, language: FormLanguage? = nil, meanwhile: FormLanguage? = nil,
    at moment: FormMoment = .undated,
    resuming draft: FormDraft = FormDraft()
  ) {
    self.moment = moment
    walk = FormWalk(FormSession(form, language: language ?? meanwhile, at: moment, resuming: draft))
    opening = .language
    if language != nil || form.languages.count <= 1 { begin() }
  }

  package var session: FormSession { walk.session }

  /// False while the language of the session is nobody's choice.
  package var hasLanguage: Bool { ![.language, .confirmingNoUnspoken].contains(opening) }

  /// A text that the person did not keep at its second look, while its question is shown again.
  package var withheldText: String? { walk.withheldText }

  package var stage: Stage {
    switch opening {
    case .language: .language
    case .consent: .consent
    case .details: .details
    case .confirmingNo, .confirmingNoUnspoken: .confirmingNo
    case .helpReceived: .helpReceived
    case .over: walk.textToConfirm.map(Stage.secondLook) ?? .form
    }
  }

  /// What the person does, and what is to be said about it. Nothing happens once there is an outcome.
  package mutating func receive(_ event: CourseEvent) -> [CourseRemark] {
    guard outcome == nil else { return [] }
    switch event {
    case .stop:
      outcome = .stopped
      return []
    case .otherLanguage:
      opening = .language
      return []
    case .speak(let language):
      walk.speak(language)
      if !hasLanguage { begin() }
      return []
    default: break
    }
    switch opening {
    case .language:
      guard event == .refuse else { return [.unexpected] }
      opening = .confirmingNoUnspoken
      return []
    case .consent, .details: return receiveConsent(event)
    case .confirmingNo: return receiveConfirmation(event, else: .consent)
    case .confirmingNoUnspoken: return receiveConfirmation(event, else: .language)
    case .helpReceived: return receiveHelp(event)
    case .over: return receiveInForm(event)
    }
  }

  /// Someone who has already answered has already agreed.
  private mutating func begin() {
    opening = session.answeredCount > 0 ? .over : .consent
  }

  private mutating func receiveConsent(_ event: CourseEvent) -> [CourseRemark] {
    switch event {
    case .yes: opening = session.assistance == nil ? .helpReceived : .over
    case .no: decline()
    case .refuse: opening = .confirmingNo
    case .learnMore: opening = .details
    case .back where opening == .details: opening = .consent
    case .back:
      guard session.form.languages.count > 1 else { return [.atTheBeginning] }
      opening = .language
    default: return [.unexpected]
    }
    return []
  }

  private mutating func receiveConfirmation(_ event: CourseEvent, else former: Opening)
    -> [CourseRemark]
  {
    switch event {
    case .yes, .refuse: decline()
    case .no, .back: opening = former
    default: return [.unexpected]
    }
    return []
  }

  private mutating func receiveHelp(_ event: CourseEvent) -> [CourseRemark] {
    switch event {
    case .answer(.choices(let names)):
      guard names.count == 1, Assistance.choices.contains(names[0]) else { return [.unexpected] }
      walk.assist(.choices(names))
    case .refuse: walk.assist(.refused)
    case .pass: walk.assist(nil)
    case .back:
      opening = .consent
      return []
    default: return [.unexpected]
    }
    opening = .over
    return []
  }

  private mutating func receiveInForm(_ event: CourseEvent) -> [CourseRemark] {
    switch walk.receive(event) {
    case .walked(let remarks): return remarks
    case .leftBackwards: opening = .helpReceived
    case .finished(let sheet): outcome = .finished(sheet)
    }
    return []
  }

  /// Nothing that was said before the refusal is kept.
  private mutating func decline() {
    outcome = .declined
    walk = FormWalk(FormSession(session.form, language: session.language, at: moment))
  }
}

extension InterviewCourse {
  /// What remains of a course between two pages, without its outcome.
  package struct State: Sendable, Hashable, Codable {
    fileprivate var opening: Opening
    fileprivate var walk: FormWalk.State
  }

  package var state: State { State(opening: opening, walk: walk.state) }

  /// Where the state says something that the form does not know, the person stands at the first
  /// unanswered question.
  package init(
    _ form: Form, _ state: State, language: FormLanguage?, at moment: FormMoment = .undated
  ) {
    self.moment = moment
    opening = state.opening
    walk = FormWalk(form, state.walk, language: language, at: moment)
  }
}
