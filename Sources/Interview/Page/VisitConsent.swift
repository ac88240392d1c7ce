import XLSForm

/// Before the first question: yes or no, and whether someone helps.
extension SurveyVisit {
  func receivingConsent(_ post: SurveyPost) -> VisitStep {
    var next = self
    switch post {
    case .yes: next.place = session.assistance == nil ? .helpReceived : .form
    case .no: return .declined
    case .more: next.place = .details
    case .back: next.place = place == .details ? .notice : .languages
    default: break
    }
    return .visit(next)
  }

  func receivingHelp(_ post: SurveyPost, _ fields: PostedFields) -> VisitStep {
    var next = self
    let chosen: String? =
      switch post {
      case .choice(let name): name
      case .next: fields.all(FieldName.answer).first
      case .refuse: FieldName.refusal
      default: nil
      }
    if let chosen, Assistance.choices.contains(chosen) {
      next.stand(at: session.assisted(.choices([chosen])))
    } else if chosen == FieldName.refusal {
      next.stand(at: session.assisted(.refused))
    } else if post == .next {
      next.place = .form
    } else if post == .back {
      next.place = .notice
    }
    return .visit(next)
  }
}
