import XLSForm

/// What a posted page means for the course.
extension SurveyVisit {
  /// Returns nil when the page has no such button, or when its fields cannot be read.
  func event(of post: SurveyPost, _ fields: PostedFields) -> CourseEvent? {
    switch post {
    case .stop: .stop
    case .languages: .otherLanguage
    case .language(let code): session.form.language(named: code).map(CourseEvent.speak)
    case .back: .back
    case .send: .send
    case .yes: .yes
    case .no: .no
    case .more: .learnMore
    case .change(let key): .change(key)
    case .choice(let name): .answer(.choices([name]))
    case .refuse: offersRefusal ? .refuse : nil
    case .next: answer(in: fields)
    case .display: nil
    }
  }

  /// A page declines by « Non » alone.
  private var offersRefusal: Bool {
    switch course.stage {
    case .consent, .details: false
    case .language, .confirmingNo, .helpReceived, .secondLook, .form: true
    }
  }

  private func answer(in fields: PostedFields) -> CourseEvent? {
    switch course.stage {
    case .helpReceived: return event(of: PostedAnswer(oneChoiceIn: fields))
    case .form:
      guard let question = session.current else { return nil }
      return event(
        of: PostedAnswer(fields, to: question, timeZone: course.moment.timeZone))
    case .language, .consent, .details, .confirmingNo, .secondLook: return nil
    }
  }

  private func event(of posted: PostedAnswer) -> CourseEvent? {
    switch posted {
    case .given(.refused): .refuse
    case .given(let answer): .answer(answer)
    case .none: .pass
    case .unreadable: nil
    }
  }
}
