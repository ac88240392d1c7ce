import XLSForm

/// How a question looks: number, words, choices, commands, with a blank line between. Appearances
/// that lay choices out (`minimal`, `likert`, `horizontal`…) all give the same list here;
/// `thousands-sep`, `year` and `month-year` keep their meaning.
extension LineRendering {
  func question(
    _ question: Question, _ paging: ChoicePaging, withheldText: String?, commands: [String]
  ) -> [String] {
    let asked = Asked(question, withheldText: withheldText)
    let heading = LineText.fill(
      text.asking.number, "\(question.number)", "\(question.total)")
    var lines = [heading, ""]
    lines += question.notes.flatMap { [$0, ""] }
    lines.append(question.label)
    if !question.hint.isEmpty { lines.append(question.hint) }
    lines.append("")
    if let withheldText {
      lines += text.asking.withheld.map { LineText.fill($0, withheldText) } + [""]
    }
    lines += body(of: question, paging)
    // With choices noted on the way, Enter alone would drop them.
    let emptyLine = paging.picked.isEmpty ? text.emptyLine(asked) : []
    if let answer = asked.formerAnswer {
      let words = text.words(answer, to: question)
      lines += ["", LineText.fill(text.asking.formerAnswer, words)]
    } else if !question.kind.hasPrompt, !emptyLine.isEmpty {
      lines.append("")
    }
    return lines + emptyLine + [""] + commands
  }

  func help(for question: Question) -> [String] {
    let help =
      question.kind.isTyped ? text.commands.typingHelp : text.commands.choosingHelp
    let own = [question.hint, question.guidance].filter { !$0.isEmpty }
    return [""] + own + help + helpLines + [""]
  }

  private func body(of question: Question, _ paging: ChoicePaging) -> [String] {
    switch question.kind {
    case .selectOne: choices(of: question, paging)
    case .selectMultiple, .rank: choices(of: question, paging) + ["", text.prompt(question)]
    case .acknowledge: text.entry(1, text.asking.read)
    case .stop: []
    case .text: text.typing.text
    case .barcode, .file, .geopoint, .integer, .decimal, .date, .time, .dateTime, .range:
      [text.prompt(question)]
    }
  }

  /// The numbered choices of this page, and `6` where there are others.
  private func choices(of question: Question, _ paging: ChoicePaging) -> [String] {
    let lines = paging.shown(of: question).enumerated().flatMap {
      text.entry($0 + 1, $1.label)
    }
    guard paging.isPaged(question) else { return lines }
    guard paging.isLast(of: question) else {
      return lines + text.entry(6, text.asking.otherChoices)
    }
    let isDone = question.allowsSeveral && !paging.picked.isEmpty
    return lines + text.entry(6, isDone ? text.asking.noOtherChoice : text.asking.firstChoices)
  }
}

extension QuestionKind {
  /// What to type is said under the question, and not only by the digits of its choices.
  fileprivate var hasPrompt: Bool {
    switch self {
    case .selectOne, .acknowledge, .stop: false
    default: true
    }
  }
}
