import XLSForm

/// Choosing by digit, five at most on a page.
extension LineDialogue {
  static let choicesPerPage = 5

  mutating func receiveChoices(_ typed: TypedLine, to question: Question) -> [String] {
    guard let entry = read(typed, in: question) else { return wrongChoice(question) }
    if question.allowsSeveral { return choose(entry, in: question) }
    if entry.goesOn, entry.chosen.isEmpty { return turnPage(of: question) }
    guard entry.chosen.count == 1, !entry.goesOn else { return wrongChoice(question) }
    return take(.choices(entry.chosen))
  }

  /// In the order that is typed; the last one needs no digit.
  mutating func receiveRank(_ typed: TypedLine, to question: Question) -> [String] {
    guard let entry = read(typed, in: question), Set(entry.chosen).count == entry.chosen.count
    else { return wrongInput(text.wrong(question)) }
    if entry.chosen.isEmpty { return turnPage(of: question) }
    guard !entry.goesOn else { return wrongInput(text.wrong(question)) }
    picked += entry.chosen
    let left = choicesLeft(of: question)
    if left.count <= 1 { return take(.choices(picked + left.map(\.name))) }
    choicePage = 0
    return [echo(of: question), ""] + questionLines(question)
  }

  /// The numbered choices of this page, and `6` where there are others.
  func choiceLines(_ question: Question) -> [String] {
    var lines = shownChoices(of: question).enumerated().flatMap {
      text.entry($0 + 1, $1.label)
    }
    guard isPaged(question) else { return lines }
    if !isLastPage(of: question) {
      lines += text.entry(6, text.asking.otherChoices)
    } else {
      let isDone = question.allowsSeveral && !picked.isEmpty
      lines += text.entry(6, isDone ? text.asking.noOtherChoice : text.asking.firstChoices)
    }
    return lines
  }

  /// Names of the choices typed, and whether `6` came after them. nil where a digit is not shown.
  private func read(_ typed: TypedLine, in question: Question) -> (
    chosen: [String], goesOn: Bool
  )? {
    let shown = shownChoices(of: question)
    guard var digits = typed.digits, !digits.isEmpty else { return nil }
    let goesOn = isPaged(question) && digits.last == 6
    if goesOn { digits.removeLast() }
    guard digits.allSatisfy({ shown.indices.contains($0 - 1) }) else { return nil }
    return (digits.map { shown[$0 - 1].name }, goesOn)
  }

  /// Every page of choices is seen before several answers are noted: the one that fits best may be
  /// on the last.
  private mutating func choose(_ entry: (chosen: [String], goesOn: Bool), in question: Question)
    -> [String]
  {
    for name in entry.chosen where !picked.contains(name) { picked.append(name) }
    let chosen = question.kind.choices.filter { picked.contains($0.name) }
    if isLastPage(of: question), !chosen.isEmpty { return take(.choices(chosen.map(\.name))) }
    return (entry.chosen.isEmpty ? [] : [echo(of: question), ""]) + turnPage(of: question)
  }

  private mutating func turnPage(of question: Question) -> [String] {
    choicePage = isLastPage(of: question) ? 0 : choicePage + 1
    return questionLines(question)
  }

  private mutating func wrongChoice(_ question: Question) -> [String] {
    wrongInput(question.allowsSeveral ? text.wrong.digits : text.wrong.digit)
  }

  private func echo(of question: Question) -> String {
    LineText.fill(text.asking.chosen, text.words(.choices(picked), to: question))
  }

  /// What may still be numbered: a rank takes each choice once.
  private func choicesLeft(of question: Question) -> [Choice] {
    guard case .rank(let choices) = question.kind else { return question.kind.choices }
    return choices.filter { !picked.contains($0.name) }
  }

  private func shownChoices(of question: Question) -> [Choice] {
    Array(
      choicesLeft(of: question).dropFirst(choicePage * Self.choicesPerPage)
        .prefix(Self.choicesPerPage))
  }

  private func isPaged(_ question: Question) -> Bool {
    choicesLeft(of: question).count > Self.choicesPerPage
  }

  private func isLastPage(of question: Question) -> Bool {
    (choicePage + 1) * Self.choicesPerPage >= choicesLeft(of: question).count
  }
}

extension Question {
  var allowsSeveral: Bool {
    if case .selectMultiple = kind { true } else { false }
  }
}
