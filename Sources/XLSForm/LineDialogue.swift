/// A form asked to a person in a terminal, one question at a time, lines in and lines out. It only
/// ever adds lines: no colour, no box, no cursor, so that any screen reader can say it.
package struct LineDialogue: Sendable {
  let text: LineText
  let keeping: DraftKeeping
  let reminder: CommandReminder
  var session: FormSession
  var page = Page.consent
  /// Which five choices are shown, and those already chosen on the pages before.
  var choicePage = 0
  var picked: Set<String> = []
  /// The question was reached from the check page and leads back to it.
  var isChanging = false
  var wrongInputCount = 0
  var shownQuestionCount = 0
  package private(set) var outcome: DialogueOutcome?

  enum Page: Sendable, Hashable {
    case consent, assistance, question, check, choosingQuestion
    /// A text that may say who the person is waits for a second look.
    case identifying(String)
  }

  /// With a draft, the dialogue goes on at its first unanswered question.
  package init(
    _ form: Form, resuming draft: AnswerSheet = AnswerSheet(),
    keeping: DraftKeeping = .onThisDevice, reminder: CommandReminder = .full,
    text: LineText = .french
  ) {
    session = FormSession(form, resuming: draft)
    self.keeping = keeping
    self.reminder = reminder
    self.text = text
  }

  /// What was answered so far, to be kept where `keeping` says so.
  package var draft: AnswerSheet {
    session.sheet
  }

  package mutating func start() -> [String] {
    guard session.answeredCount > 0 else { return LineLayout.wrap(welcomeLines()) }
    let resumed = LineText.fill(
      session.answeredCount == 1 ? text.resumedOne : text.resumedSeveral,
      "\(session.answeredCount)")
    return LineLayout.wrap([text.hello, resumed, text.goingOn, ""] + enterCurrent())
  }

  package mutating func receive(_ line: String) -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    let wrongBefore = wrongInputCount
    let lines = lines(after: TypedLine(line))
    if wrongInputCount == wrongBefore { wrongInputCount = 0 }
    return DialogueStep(lines: LineLayout.wrap(lines), outcome: outcome)
  }

  /// The terminal was closed or hung up: nobody answered anything by that.
  package mutating func endOfInput() -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    return DialogueStep(lines: LineLayout.wrap(stop()), outcome: outcome)
  }

  private mutating func lines(after typed: TypedLine) -> [String] {
    switch page {
    case .consent: receiveConsent(typed)
    case .assistance: receiveAssistance(typed)
    case .question: receiveAnswer(typed)
    case .identifying(let waiting): receiveSecondLook(typed, at: waiting)
    case .check: receiveAtCheck(typed)
    case .choosingQuestion: receiveQuestionNumber(typed)
    }
  }

  mutating func stop() -> [String] {
    outcome = .stopped
    var lines = [text.stopped]
    if !draft.isEmpty {
      lines.append(keeping == .onThisDevice ? text.draftKept : text.draftErased)
    }
    return lines
  }

  mutating func decline() -> [String] {
    outcome = .declined
    session = FormSession(session.form)
    return text.declined
  }

  mutating func finish() -> [String] {
    outcome = .finished(draft)
    return [text.sending]
  }

  /// Never a reproach: what to do, and after three times where help is.
  mutating func wrongInput(_ message: String) -> [String] {
    wrongInputCount += 1
    guard wrongInputCount >= 3 else { return [message] }
    return [message, isTyping ? text.starredHelpHint : text.helpHint]
  }

  /// Whether commands need their star here.
  var isTyping: Bool {
    switch page {
    case .question: session.current?.kind.isTyped == true
    case .choosingQuestion: true
    case .consent, .assistance, .identifying, .check: false
    }
  }
}

package enum DialogueOutcome: Sendable, Hashable {
  /// To be sent: the person said so.
  case finished(AnswerSheet)
  /// Nothing to send; `draft` holds what was answered.
  case stopped
  /// Said no: nothing is kept.
  case declined
}

package struct DialogueStep: Sendable, Hashable {
  package var lines: [String]
  /// nil while the dialogue goes on.
  package var outcome: DialogueOutcome?
}

/// What happens to an interrupted answer; a shared kiosk keeps nothing.
package enum DraftKeeping: Sendable, Hashable {
  case onThisDevice, nowhere
}

/// A screen reader says the commands in full for two questions, then only their digits.
package enum CommandReminder: Sendable, Hashable {
  case full, brief
}
