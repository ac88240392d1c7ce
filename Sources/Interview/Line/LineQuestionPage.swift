import XLSForm

/// How a question looks: number, words, choices, commands, with a blank line between. Appearances
/// that lay choices out (`minimal`, `likert`, `horizontal`…) all give the same list here;
/// `thousands-sep`, `year` and `month-year` keep their meaning.
extension LineDialogue {
  func questionLines(_ question: Question) -> [String] {
    let heading = LineText.fill(
      text.asking.number, "\(question.number)", "\(question.total)")
    var lines = [heading, ""]
    lines += question.notes.flatMap { [$0, ""] }
    lines.append(question.label)
    if !question.hint.isEmpty { lines.append(question.hint) }
    lines.append("")
    lines += bodyLines(question)
    if let answer = question.answer, !question.isSuggested {
      let words = text.words(answer, to: question)
      lines += ["", LineText.fill(text.asking.formerAnswer, words)]
    }
    return lines + [""] + commandLines()
  }

  func helpLines(_ question: Question) -> [String] {
    let help =
      question.kind.isTyped ? text.commands.typingHelp : text.commands.choosingHelp
    let own = [question.hint, question.guidance].filter { !$0.isEmpty }
    return [""] + own + help + text.helpNumbers + [""]
  }

  private func bodyLines(_ question: Question) -> [String] {
    let choices = choiceLines(question)
    return switch question.kind {
    case .selectOne: choices
    case .selectMultiple, .rank: choices + ["", text.prompt(question)]
    case .acknowledge: text.entry(1, text.asking.read)
    case .stop: []
    case .text: text.typing.text + skipLines(question)
    case .barcode, .file, .geopoint: [text.prompt(question)] + skipLines(question)
    case .integer, .decimal, .date, .time, .dateTime, .range: [text.prompt(question)]
    }
  }

  private func skipLines(_ question: Question) -> [String] {
    question.isRequired ? [] : [text.typing.emptySkips]
  }

  private func commandLines() -> [String] {
    reminder == .brief && shownQuestionCount > 2
      ? [text.commandsInBrief(keys)] : text.commandLines(keys)
  }
}
