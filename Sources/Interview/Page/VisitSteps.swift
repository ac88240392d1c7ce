import XLSForm

/// What each page does with what is posted from it. A button that the page does not have shows the
/// page again.
extension SurveyVisit {
  func receiving(_ post: SurveyPost, _ fields: PostedFields) -> VisitStep {
    switch place {
    case .languages: .visit(self)
    case .notice, .details: receivingConsent(post)
    case .helpReceived: receivingHelp(post, fields)
    case .secondLook: receivingSecondLook(post)
    case .form:
      switch session.stop {
      case .question(let question): receiving(post, fields, to: question)
      case .repeatOffer: receivingOffer(post)
      case .end: receivingCheck(post)
      }
    }
  }

  private func receiving(_ post: SurveyPost, _ fields: PostedFields, to question: Question)
    -> VisitStep
  {
    switch post {
    case .choice(let name): return .visit(taking(.choices([name]), fields))
    case .refuse: return .visit(taking(.refused, fields))
    case .back: return .visit(goingBack())
    case .next:
      switch PostedAnswer(fields, to: question, timeZone: moment.timeZone) {
      case .given(.text(let text)) where question.kind.isFreeText && IdentifyingText.isLikely(text):
        var next = self
        (next.place, next.waitingText) = (.secondLook, text)
        return .visit(next)
      case .given(let answer): return .visit(taking(answer, fields))
      case .none: return .visit(following(session.skipping(), fields))
      case .unreadable: return .visit(refusing(.wrongKind, fields))
      }
    default: return .visit(self)
    }
  }

  private func receivingSecondLook(_ post: SurveyPost) -> VisitStep {
    var next = self
    next.waitingText = ""
    switch post {
    case .yes: return .visit(next.taking(.text(waitingText), PostedFields()))
    case .no, .back:
      next.place = .form
      // Shown again without reproach, to be written otherwise.
      next.mishap = Mishap(
        reason: nil,
        fields: PostedFields([(name: FieldName.answer, value: waitingText)]))
      return .visit(next)
    case .refuse: return .visit(next.taking(.refused, PostedFields()))
    default: return .visit(self)
    }
  }

  private func receivingOffer(_ post: SurveyPost) -> VisitStep {
    switch post {
    case .yes: return .visit(following(session.addingRepeat(), PostedFields()))
    case .no, .refuse:
      var next = self
      next.move(to: session.decliningRepeat())
      return .visit(next)
    case .back: return .visit(goingBack())
    default: return .visit(self)
    }
  }

  private func receivingCheck(_ post: SurveyPost) -> VisitStep {
    var next = self
    switch post {
    case .send:
      for finding in session.findings {
        guard let there = session.going(to: finding.question), there.current != nil else {
          continue
        }
        next.stand(at: there)
        next.changing = []
        next.mishap = Mishap(reason: finding.reason, fields: PostedFields())
        return .visit(next)
      }
      return .finished(session.sheet)
    case .change(let key):
      guard let there = session.going(to: key) else { return .visit(self) }
      next.stand(at: there)
      next.changing = []
      return .visit(next)
    case .back: return .visit(goingBack())
    default: return .visit(self)
    }
  }

  private func goingBack() -> SurveyVisit {
    var next = self
    if let waiting = changing {
      next.goThrough(waiting)
    } else if let former = session.goingBack() {
      next.stand(at: former)
    } else {
      next.place = .helpReceived
    }
    return next
  }

  private func taking(_ answer: Answer, _ fields: PostedFields) -> SurveyVisit {
    following(session.answering(answer), fields)
  }

  private func following(_ step: FormStep, _ fields: PostedFields) -> SurveyVisit {
    switch step {
    case .findings(let findings): return refusing(findings.first?.reason ?? .wrongKind, fields)
    case .session(let session):
      var next = self
      next.move(to: session)
      return next
    }
  }

  private func refusing(_ reason: AnswerFinding.Reason, _ fields: PostedFields) -> SurveyVisit {
    var next = self
    next.place = .form
    next.mishap = Mishap(reason: reason, fields: fields)
    return next
  }
}

extension QuestionKind {
  var isFreeText: Bool {
    if case .text = self { true } else { false }
  }
}
