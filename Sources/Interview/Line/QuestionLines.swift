import XLSForm

/// How a question looks: number, words, choices, commands, with a blank line between. Appearances
/// that lay choices out (`minimal`, `likert`, `horizontal`…) all give the same list here;
/// `thousands-sep`, `year` and `month-year` keep their meaning.
extension LineRendering {
  func question(
    _ question: Question, _ paging: ChoicePaging, withheldText: String?, commands: [String]
  ) -> [String] {
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
    if let answer = question.answer, !question.isSuggested {
      let words = text.words(answer, to: question)
      lines += ["", LineText.fill(text.asking.formerAnswer, words)]
    }
    return lines + [""] + commands
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
    case .text: text.typing.text + passing(question)
    case .barcode, .file, .geopoint: [text.prompt(question)] + passing(question)
    case .integer, .decimal, .date, .time, .dateTime, .range: [text.prompt(question)]
    }
  }

  private func passing(_ question: Question) -> [String] {
    question.isRequired ? [] : [text.typing.emptySkips]
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
