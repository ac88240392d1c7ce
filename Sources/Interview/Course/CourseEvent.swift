package import XLSForm

/// What a person does, whatever key, button or box says so.
package enum CourseEvent: Sendable, Hashable {
  case speak(FormLanguage)
  case otherLanguage
  /// To consent, to a confirmation, to keeping a text, to another instance.
  case yes, no
  case learnMore
  case answer(Answer)
  /// « Je ne veux pas répondre »: an answer, or a refusal to begin.
  case refuse
  /// On without an answer.
  case pass
  case back
  /// At the check: the key of a question whose answer is to be changed.
  case change(String)
  case send, stop
}

/// What is to be told of an event, beside the stage that it led to.
package enum CourseRemark: Sendable, Hashable {
  case noted(Answer, to: Question)
  case passed
  /// A filter took it back by this step.
  case removed(RemovedAnswer)
  /// The person stands where she stood.
  case notTaken(AnswerFinding.Reason?)
  /// Before anything is sent, the question she now stands at wants an answer.
  case wanted(AnswerFinding.Reason)
  case atTheBeginning
  /// The stage has no such event: nothing changed.
  case unexpected
}

package enum InterviewOutcome: Sendable, Hashable {
  /// To be sent: the person said so.
  case finished(AnswerSheet)
  /// Nothing to send; the draft holds what was answered.
  case stopped
  /// Said no: nothing is kept.
  case declined
}
