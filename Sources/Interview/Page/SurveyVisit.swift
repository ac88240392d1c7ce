package import XLSForm

/// A course held by posted pages. A value; between two requests only `VisitState` remains, sealed in
/// the page.
package struct SurveyVisit: Sendable {
  package private(set) var course: InterviewCourse
  package private(set) var display: PageDisplay
  /// Answers that a filter took back by the last step.
  private(set) var removed: [RemovedAnswer] = []
  private var refused: RefusedPost?

  /// What was posted and not taken; it is shown again beside its reason, where there is one.
  struct RefusedPost: Sendable {
    var reason: AnswerFinding.Reason?
    var fields: PostedFields
  }

  /// - Parameter meanwhile: the language of the page where the language is asked, as that of the page
  ///   before it.
  package init(
    _ form: Form, language: FormLanguage? = nil, meanwhile: FormLanguage? = nil,
    at moment: FormMoment = .undated, display: PageDisplay = .standard
  ) {
    course = InterviewCourse(form, language: language, meanwhile: meanwhile, at: moment)
    self.display = display
  }

  package init(_ form: Form, _ state: VisitState, at moment: FormMoment = .undated) {
    course = InterviewCourse(
      form, state.course, language: form.language(named: state.language), at: moment)
    display = state.display
  }

  package var state: VisitState {
    VisitState(language: session.language.heading, display: display, course: course.state)
  }

  package var session: FormSession { course.session }

  /// What the fields show again, instead of the answer given before.
  var shownAgain: RefusedPost? {
    refused
      ?? course.withheldText.map {
        RefusedPost(reason: nil, fields: PostedFields([(name: FieldName.answer, value: $0)]))
      }
  }

  /// A button that the page does not have shows the page again.
  package func receiving(_ fields: PostedFields) -> VisitStep {
    var next = self
    (next.removed, next.refused) = ([], nil)
    guard let post = SurveyPost(fields) else { return .visit(next) }
    if case .display(let display) = post {
      next.display = display
    } else if let event = event(of: post, fields) {
      next.receive(event, fields)
    } else if case .next = post, course.stage == .form, session.current != nil {
      next.refused = RefusedPost(reason: .wrongKind, fields: fields)
    }
    return switch next.course.outcome {
    case .finished(let sheet): .finished(sheet)
    case .stopped: .stopped
    case .declined: .declined
    case nil: .visit(next)
    }
  }

  private mutating func receive(_ event: CourseEvent, _ fields: PostedFields) {
    for remark in course.receive(event) {
      switch remark {
      case .removed(let answer): removed.append(answer)
      case .notTaken(let reason):
        let posted = fields.all(FieldName.answer).isEmpty ? shownAgain?.fields ?? fields : fields
        refused = RefusedPost(reason: reason ?? .wrongKind, fields: posted)
      case .wanted(let reason): refused = RefusedPost(reason: reason, fields: PostedFields())
      case .noted, .passed, .atTheBeginning, .unexpected: break
      }
    }
  }
}

package enum VisitStep: Sendable {
  case visit(SurveyVisit)
  /// To be sent: the person said so.
  case finished(AnswerSheet)
  /// Nothing is sent, nothing is kept.
  case stopped, declined
}
