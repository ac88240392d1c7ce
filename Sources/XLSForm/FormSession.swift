/// Where a person stands in a form. A value: each step gives the next one, nothing is undone.
package struct FormSession: Sendable, Hashable {
  package let form: Form
  package private(set) var sheet: AnswerSheet
  /// Index of the current question; the number of questions once all were shown.
  package private(set) var position: Int

  /// With a draft, at the first unanswered question. What the form no longer takes is left out: it
  /// may have changed since.
  package init(_ form: Form, resuming draft: AnswerSheet = AnswerSheet()) {
    self.form = form
    let spoilt = Set(form.validate(draft).map(\.question))
    sheet = AnswerSheet(draft.answers.filter { !spoilt.contains($0.key) })
    position = 0
    position = firstUnanswered(from: 0)
  }

  /// nil once all questions were shown.
  package var current: Question? {
    form.questions.indices.contains(position) ? form.questions[position] : nil
  }

  package var answeredCount: Int {
    form.questions.count { sheet[$0.name] != nil }
  }

  /// The next question without an answer, or why the answer is not taken.
  package func answering(_ answer: Answer) -> FormStep {
    guard let question = current else { return .issues([]) }
    let issues = question.validate(answer)
    guard issues.isEmpty else { return .issues(issues) }
    var next = self
    next.sheet[question.name] = answer
    next.position = firstUnanswered(from: position + 1)
    return .session(next)
  }

  /// On without an answer. One given before is taken back.
  package func skipping() -> FormStep {
    guard let question = current else { return .issues([]) }
    guard !question.isRequired else { return .issues([question.issue(.missing)]) }
    var next = self
    next.sheet[question.name] = nil
    next.position = firstUnanswered(from: position + 1)
    return .session(next)
  }

  /// Whether someone helps: asked once before the form, and kept with its answers.
  func assisted(_ answer: Answer) -> FormSession {
    var next = self
    next.sheet[Question.assistance.name] = answer
    return next
  }

  /// nil at the first question.
  package func goingBack() -> FormSession? {
    position > 0 ? going(to: position - 1) : nil
  }

  package func going(to position: Int) -> FormSession {
    var next = self
    next.position = min(max(position, 0), form.questions.count)
    return next
  }

  private func firstUnanswered(from start: Int) -> Int {
    let questions = form.questions
    return questions.indices.first { $0 >= start && sheet[questions[$0].name] == nil }
      ?? questions.count
  }
}

package enum FormStep: Sendable, Hashable {
  case session(FormSession)
  case issues([AnswerIssue])
}
