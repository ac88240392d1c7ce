import XLSForm

/// One question: taking what is typed under it.
extension LineDialogue {
  /// Where the person stands now, from the first choices.
  mutating func enterCurrent() -> [String] {
    choicePage = 0
    picked = []
    switch session.stop {
    case .question(let question):
      page = .question
      shownQuestionCount += 1
      return questionLines(question)
    case .repeatOffer(let offer):
      page = .repeatOffer
      return repeatLines(offer)
    case .end(let notes):
      return enterCheck(notes)
    }
  }

  mutating func receiveAnswer(_ typed: TypedLine) -> [String] {
    guard let question = session.current else { return enterCurrent() }
    if let command = typed.command(keys) { return obey(command, at: question) }
    switch question.kind {
    case .selectOne, .selectMultiple: return receiveChoices(typed, to: question)
    case .rank: return receiveRank(typed, to: question)
    case .acknowledge:
      return typed.digit == 1 ? take(.choices(["OK"])) : wrongInput(text.wrong.digit)
    case .stop: return [text.wrong.constraint] + text.commandLines(keys)
    case .text, .barcode, .file: return receiveText(typed, to: question)
    case .integer, .decimal, .date, .time, .dateTime, .range, .geopoint:
      return receiveTyped(typed, to: question)
    }
  }

  /// The answer is noted, said again in words, and the next question comes.
  mutating func take(_ answer: Answer) -> [String] {
    guard let question = session.current else { return [] }
    switch session.answering(answer) {
    case .findings(let findings):
      return wrongInput(text.message(findings.first?.reason, for: question, keys))
    case .session(let next):
      let noted = LineText.fill(text.asking.noted, text.words(answer, to: question))
      return [noted] + move(to: next) + [""] + goOn()
    }
  }

  mutating func receiveSecondLook(_ typed: TypedLine, at waiting: String) -> [String] {
    switch typed.digit {
    case 1:
      page = .question
      return take(.text(waiting))
    case 2, 7: return enterCurrent()
    case 0:
      page = .question
      return take(.refused)
    case 8: return secondLookLines()
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }

  /// What a filter takes back by this step is told at once.
  mutating func move(to next: FormSession) -> [String] {
    changing?.append(contentsOf: next.questionsBroughtUp(since: session))
    session = next
    return next.removedAnswers.map {
      LineText.fill(text.asking.removed, $0.choices.joined(separator: text.listMark))
    }
  }

  private mutating func receiveText(_ typed: TypedLine, to question: Question) -> [String] {
    if typed.text.isEmpty { return skip(question) }
    // A command typed by habit, without its star, is not what the person wants to say.
    if let digit = typed.digit, LineCommand(rawValue: digit) != nil, question.kind != .barcode {
      return wrongInput(LineText.fill(text.wrong.starMissing, "\(digit)"))
    }
    if case .text = question.kind, IdentifyingText.isLikely(typed.text) {
      page = .identifying(typed.text)
      return secondLookLines()
    }
    return take(.text(typed.text))
  }

  private func secondLookLines() -> [String] {
    [text.asking.identifying] + text.entry(1, text.asking.keepText)
      + text.entry(2, text.asking.otherText)
  }

  mutating func skip(_ question: Question) -> [String] {
    switch session.skipping() {
    case .findings(let findings):
      return wrongInput(text.message(findings.first?.reason, for: question, keys))
    case .session(let next):
      return [text.asking.skipped] + move(to: next) + [""] + goOn()
    }
  }

  /// To the next question; from a change, to those it brought up and then back to the check page.
  mutating func goOn() -> [String] {
    guard let waiting = changing else { return enterCurrent() }
    for (index, key) in waiting.enumerated() {
      guard let there = session.going(to: key) else { continue }
      changing = Array(waiting[(index + 1)...])
      session = there
      return enterCurrent()
    }
    changing = nil
    session = session.goingToEnd()
    return enterCurrent()
  }

  private mutating func obey(_ command: LineCommand, at question: Question) -> [String] {
    switch command {
    case .refuse: return take(.refused)
    case .stop: return stop()
    case .help: return helpLines(question) + questionLines(question)
    case .back:
      if changing != nil { return goOn() }
      guard let former = session.goingBack() else { return enterHelpReceived() }
      session = former
      return [""] + enterCurrent()
    }
  }
}
