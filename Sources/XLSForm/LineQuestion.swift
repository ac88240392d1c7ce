/// One question: showing it, and taking what is typed under it.
extension LineDialogue {
  /// The current question, from its first choices; the check page once all were shown.
  mutating func enterCurrent() -> [String] {
    choicePage = 0
    picked = []
    guard let question = session.current else { return enterCheck() }
    page = .question
    shownQuestionCount += 1
    return questionLines(question)
  }

  mutating func receiveAnswer(_ typed: TypedLine) -> [String] {
    guard let question = session.current else { return enterCheck() }
    if let command = typed.command(isStarred: question.kind.isTyped) {
      return obey(command, at: question)
    }
    switch question.kind {
    case .selectOne, .selectMultiple: return receiveChoices(typed, to: question)
    case .integer:
      guard let number = TypedInteger.read(typed.text) else {
        return wrongInput(text.wrongNumber)
      }
      return take(.number(number))
    case .text: return receiveText(typed)
    case .note: return []
    }
  }

  /// The answer is noted, said again in words, and the next question comes.
  mutating func take(_ answer: Answer) -> [String] {
    guard let question = session.current else { return [] }
    switch session.answering(answer) {
    case .issues(let issues):
      return wrongInput(text.message(issues.first?.reason))
    case .session(let next):
      session = next
      return [LineText.fill(text.noted, text.words(answer, to: question)), ""] + goOn()
    }
  }

  mutating func receiveSecondLook(_ typed: TypedLine, at waiting: String) -> [String] {
    switch typed.digit {
    case 1:
      page = .question
      return take(.text(waiting))
    case 2, 7:
      return enterCurrent()
    case 0:
      page = .question
      return take(.refused)
    case 8: return text.identifying
    case 9: return stop()
    default: return wrongInput(text.wrongDigit)
    }
  }

  private mutating func receiveText(_ typed: TypedLine) -> [String] {
    if typed.text.isEmpty { return skip() }
    // A command typed by habit, without its star, is not what the person wants to say.
    if let digit = typed.digit, TypedLine.Command(rawValue: digit) != nil {
      return wrongInput(LineText.fill(text.starMissing, "\(digit)"))
    }
    if IdentifyingText.isLikely(typed.text) {
      page = .identifying(typed.text)
      return text.identifying
    }
    return take(.text(typed.text))
  }

  private mutating func skip() -> [String] {
    switch session.skipping() {
    case .issues: return wrongInput(text.wantsText)
    case .session(let next):
      session = next
      return [text.skipped, ""] + goOn()
    }
  }

  private mutating func goOn() -> [String] {
    if isChanging {
      isChanging = false
      session = session.going(to: session.form.questions.count)
    }
    return enterCurrent()
  }

  private mutating func obey(_ command: TypedLine.Command, at question: Question) -> [String] {
    switch command {
    case .refuse: return take(.refused)
    case .stop: return stop()
    case .help: return helpLines(question) + questionLines(question)
    case .back:
      if isChanging { return goOn() }
      guard let former = session.goingBack() else {
        page = .assistance
        return assistanceLines()
      }
      session = former
      return [""] + enterCurrent()
    }
  }

  private func helpLines(_ question: Question) -> [String] {
    var lines = question.kind.isTyped ? text.typingHelp : text.choosingHelp
    if !question.hint.isEmpty { lines.insert(question.hint, at: 0) }
    return [""] + lines + text.helpLines + [""]
  }
}
