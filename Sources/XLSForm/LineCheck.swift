/// After the last question: every answer in words, one may be changed, then sent.
extension LineDialogue {
  mutating func enterCheck() -> [String] {
    page = .check
    var lines = session.form.notes(before: nil).flatMap { [$0, ""] }
    lines.append(text.yourAnswers)
    for (index, question) in session.form.questions.enumerated() {
      let answer = session.sheet[question.name]
      let words = answer.map { text.words($0, to: question) } ?? text.noAnswer
      lines.append(
        "\(index + 1). \(question.topic)\u{A0}: \(LineText.withoutStop(words)).")
    }
    return lines + [""] + actionLines()
  }

  mutating func receiveAtCheck(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case 1: return finish()
    case 2:
      page = .choosingQuestion
      return text.whichQuestion
    case 7:
      guard let former = session.goingBack() else { return enterCheck() }
      session = former
      return [""] + enterCurrent()
    case 8: return [""] + text.checkHelp + text.helpLines + [""] + actionLines()
    case 9: return stop()
    default: return wrongInput(text.wrongDigit)
    }
  }

  /// Numbers go to twelve and more here: commands have their star.
  mutating func receiveQuestionNumber(_ typed: TypedLine) -> [String] {
    switch typed.command(isStarred: true) {
    case .stop: return stop()
    case .back, .refuse: return enterCheck()
    case .help: return text.whichQuestion
    case nil: break
    }
    let count = session.form.questions.count
    guard let number = typed.number, (1...count).contains(number) else {
      return wrongInput(LineText.fill(text.wrongQuestionNumber, "\(count)"))
    }
    session = session.going(to: number - 1)
    isChanging = true
    return [""] + enterCurrent()
  }

  private func actionLines() -> [String] {
    ["1. \(text.send)", "2. \(text.change)", "9. \(text.stopWithoutSending)"]
  }
}

extension Form {
  /// The notes that stand just above a question; those after the last one for nil.
  func notes(before question: Question?) -> [String] {
    let end = items.firstIndex { $0 == question } ?? items.count
    return items[..<end].reversed().prefix { $0.kind == .note }.reversed().map(\.label)
  }
}

extension Question {
  /// Its label without the final mark, to be followed by the answer.
  var topic: String {
    var topic = label.plain[...]
    while let last = topic.last, last.isWhitespace || ".?:!".contains(last) { topic.removeLast() }
    return String(topic)
  }
}
