/// Choosing by digit, five at most on a page.
extension LineDialogue {
  static let choicesPerPage = 5

  mutating func receiveChoices(_ typed: TypedLine, to question: Question) -> [String] {
    let shown = shownChoices(of: question)
    let isPaged = question.kind.choices.count > Self.choicesPerPage
    guard var digits = typed.digits, !digits.isEmpty else { return wrongChoice(question) }
    let goesOn = isPaged && digits.last == 6
    if goesOn { digits.removeLast() }
    guard digits.allSatisfy({ (1...shown.count).contains($0) }) else {
      return wrongChoice(question)
    }
    let chosen = digits.map { shown[$0 - 1].name }
    if question.allowsSeveral {
      return choose(chosen, isPaged: isPaged, in: question)
    }
    if goesOn, chosen.isEmpty { return turnPage(of: question) }
    guard chosen.count == 1, !goesOn else { return wrongChoice(question) }
    return take(.choices(chosen))
  }

  /// Every page of choices is seen before several answers are noted: the one that fits best may be
  /// on the last.
  private mutating func choose(_ chosen: [String], isPaged: Bool, in question: Question)
    -> [String]
  {
    picked.formUnion(chosen)
    let choices = question.kind.choices
    let all = choices.filter { picked.contains($0.name) }
    if isLastPage(of: question), !all.isEmpty { return take(.choices(all.map(\.name))) }
    let echo = all.map(\.label).joined(separator: "\u{A0}; ")
    return (chosen.isEmpty ? [] : [LineText.fill(text.chosen, echo), ""]) + turnPage(of: question)
  }

  private mutating func turnPage(of question: Question) -> [String] {
    choicePage = isLastPage(of: question) ? 0 : choicePage + 1
    return questionLines(question)
  }

  private mutating func wrongChoice(_ question: Question) -> [String] {
    wrongInput(question.allowsSeveral ? text.wrongDigits : text.wrongDigit)
  }

  private func isLastPage(of question: Question) -> Bool {
    (choicePage + 1) * Self.choicesPerPage >= question.kind.choices.count
  }

  private func shownChoices(of question: Question) -> [Choice] {
    Array(
      question.kind.choices.dropFirst(choicePage * Self.choicesPerPage).prefix(Self.choicesPerPage))
  }

  /// The numbered choices of this page, and `6` where there are others.
  func choiceLines(_ question: Question) -> [String] {
    let shown = shownChoices(of: question)
    var lines = shown.enumerated().map { "\($0 + 1). \($1.label)" }
    guard question.kind.choices.count > Self.choicesPerPage else { return lines }
    if !isLastPage(of: question) {
      lines.append("6. \(text.otherChoices)")
    } else {
      lines.append("6. \(picked.isEmpty ? text.firstChoices : text.noOtherChoice)")
    }
    return lines
  }
}

extension Question {
  var allowsSeveral: Bool {
    if case .selectMultiple = kind { true } else { false }
  }
}
