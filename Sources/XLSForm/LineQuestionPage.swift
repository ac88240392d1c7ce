/// How a question looks: number, words, choices, commands, with a blank line between.
extension LineDialogue {
  func questionLines(_ question: Question) -> [String] {
    let form = session.form
    let heading = LineText.fill(
      text.questionNumber, "\(session.position + 1)", "\(form.questions.count)")
    var lines = [heading, ""]
    lines += form.notes(before: question).flatMap { [$0, ""] }
    lines.append(question.label)
    if !question.hint.isEmpty { lines.append(question.hint) }
    lines.append("")
    lines += bodyLines(question)
    if let answer = session.sheet[question.name] {
      lines += ["", LineText.fill(text.formerAnswer, text.words(answer, to: question))]
    }
    return lines + [""] + commandLines(question)
  }

  private func bodyLines(_ question: Question) -> [String] {
    switch question.kind {
    case .selectOne: choiceLines(question)
    case .selectMultiple: choiceLines(question) + ["", text.severalDigits]
    case .integer: [text.typeNumber]
    case .text: text.typeText + (question.isRequired ? [] : [text.emptySkips])
    case .note: []
    }
  }

  private func commandLines(_ question: Question) -> [String] {
    if reminder == .brief, shownQuestionCount > 2 {
      return [question.kind.isTyped ? text.starredCommandsInBrief : text.commandsInBrief]
    }
    return question.kind.isTyped ? text.starredCommands : text.commands
  }
}
