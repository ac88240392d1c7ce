package import XLSForm

/// A form asked to a person in a terminal, one question at a time, lines in and lines out. It only
/// ever adds lines: no colour, no box, no cursor, so that any screen reader can say it.
package struct LineDialogue: Sendable {
  let keeping: DraftKeeping
  let reminder: CommandReminder
  let surroundings: LineSurroundings
  let moment: FormMoment
  var session: FormSession
  var text: LineText
  var page: Page
  var typeface = Typeface.logical
  /// Which five choices or languages are shown, and those already chosen, in that order.
  var choicePage = 0
  var picked: [String] = []
  /// Reached from the check page: the questions that a change brought up, to be asked before going
  /// back there. nil on the way through the form.
  var changing: [String]?
  var wrongInputCount = 0
  var shownQuestionCount = 0
  package var outcome: DialogueOutcome?

  enum Page: Sendable, Hashable {
    case language, legibility, consent, helpReceived, question, repeatOffer, check
    case choosingQuestion
    /// A text that may say who the person is waits for a second look.
    case identifying(String)
  }

  /// Letters as they are read, or as a screen without bidirectional text must be sent them.
  enum Typeface: Sendable, Hashable {
    case logical, visual
  }

  /// Without a language, it is asked where the form has several. With a draft, the dialogue goes on
  /// at its first unanswered question.
  package init(
    _ form: Form, language: FormLanguage? = nil, at moment: FormMoment = .undated,
    resuming draft: FormDraft = FormDraft(), keeping: DraftKeeping = .onThisDevice,
    reminder: CommandReminder = .full, surroundings: LineSurroundings = LineSurroundings()
  ) {
    session = FormSession(form, language: language, at: moment, resuming: draft)
    text = LineText.speaking(session.language)
    page = language == nil && form.languages.count > 1 ? .language : .consent
    self.moment = moment
    self.keeping = keeping
    self.reminder = reminder
    self.surroundings = surroundings
  }

  /// What was answered so far, to be kept where `keeping` says so.
  package var draft: FormDraft {
    session.draft
  }

  /// To be kept beside the draft: whoever comes back is not asked again.
  package var language: FormLanguage {
    session.language
  }

  package mutating func start() -> [String] {
    let lines = page == .language ? languageLines() : enterForm()
    return arranged(lines)
  }

  package mutating func receive(_ line: String) -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    let wrongBefore = wrongInputCount
    let lines = lines(after: TypedLine(line))
    if wrongInputCount == wrongBefore { wrongInputCount = 0 }
    return DialogueStep(lines: arranged(lines), outcome: outcome)
  }

  /// The terminal was closed or hung up: nobody answered anything by that.
  package mutating func endOfInput() -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    return DialogueStep(lines: arranged(stop()), outcome: outcome)
  }

  /// Said once the service has acknowledged.
  package func sent(receipt: String) -> [String] {
    arranged(text.sent(receipt: receipt))
  }

  private mutating func lines(after typed: TypedLine) -> [String] {
    switch page {
    case .language: receiveLanguage(typed)
    case .legibility: receiveLegibility(typed)
    case .consent: receiveConsent(typed)
    case .helpReceived: receiveHelpReceived(typed)
    case .question: receiveAnswer(typed)
    case .identifying(let waiting): receiveSecondLook(typed, at: waiting)
    case .repeatOffer: receiveRepeatOffer(typed)
    case .check: receiveAtCheck(typed)
    case .choosingQuestion: receiveQuestionNumber(typed)
    }
  }

  private func arranged(_ lines: [String]) -> [String] {
    let wrapped = LineLayout.wrap(lines)
    guard typeface == .visual, let visualOrder = surroundings.visualOrder else { return wrapped }
    return wrapped.map(visualOrder)
  }
}

/// What the dialogue cannot know by itself about where it takes place.
package struct LineSurroundings: Sendable {
  /// Of the same form on the web, offered where a terminal cannot show a language.
  package var address: String
  /// Puts a line in the order in which a screen draws it, letters joined; nil where that cannot be
  /// done.
  package var visualOrder: (@Sendable (String) -> String)?

  package init(address: String = "", visualOrder: (@Sendable (String) -> String)? = nil) {
    self.address = address
    self.visualOrder = visualOrder
  }
}
