import Writing
import XLSForm

/// After the last question: every answer in words, one may be changed, then sent.
extension LineDialogue {
  mutating func enterCheck(_ notes: [String]) -> [String] {
    page = .check
    changing = nil
    var lines = notes.flatMap { [$0, ""] }
    lines.append(text.check.yourAnswers)
    for (index, question) in session.questions.enumerated() {
      let words = question.answer.map { text.words($0, to: question) } ?? text.asking.noAnswer
      lines += text.answered(index + 1, question, words)
    }
    return lines + hiddenLines() + [""] + actionLines()
  }

  mutating func receiveAtCheck(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case 1: return send()
    case 2:
      page = .choosingQuestion
      return whichQuestionLines()
    case 7:
      guard let former = session.goingBack() else { return enterCurrent() }
      session = former
      return [""] + enterCurrent()
    case 8: return [""] + text.check.help + text.helpNumbers + [""] + actionLines()
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }

  /// Numbers go to twelve and more here: commands have their star.
  mutating func receiveQuestionNumber(_ typed: TypedLine) -> [String] {
    switch typed.command(.starred) {
    case .stop: return stop()
    case .back, .refuse: return enterCurrent()
    case .help: return whichQuestionLines()
    case nil: break
    }
    let questionKeys = session.questionKeys
    guard let number = typed.number, questionKeys.indices.contains(number - 1),
      let there = session.going(to: questionKeys[number - 1])
    else {
      return wrongInput(LineText.fill(text.wrong.questionNumber, "\(questionKeys.count)"))
    }
    session = there
    changing = []
    return [""] + enterCurrent()
  }

  /// What the form still wants is asked again, with its reason: nothing is sent half-way.
  private mutating func send() -> [String] {
    for finding in session.findings {
      guard let there = session.going(to: finding.question), let question = there.current else {
        continue
      }
      session = there
      changing = []
      let lines = [""] + enterCurrent()
      return [text.message(finding.reason, for: question, keys)] + lines
    }
    return finish()
  }

  private func hiddenLines() -> [String] {
    switch session.hiddenAnswerCount {
    case 0: []
    case 1: ["", text.check.hiddenOne]
    case let count: ["", LineText.fill(text.check.hiddenSeveral, "\(count)")]
    }
  }

  private func whichQuestionLines() -> [String] {
    text.check.whichQuestion + text.movingLines(.starred)
  }

  private func actionLines() -> [String] {
    text.entry(1, text.check.send) + text.entry(2, text.check.change)
      + text.entry(9, text.check.stopWithoutSending)
  }
}

extension LineText {
  /// A question and its answer on the check page.
  func answered(_ number: Int, _ question: Question, _ words: String) -> [String] {
    direction == .leftToRight
      ? ["\(number). \(question.topic)\(colon) \(Self.withoutStop(words))."]
      : ["\(number)", question.topic, words]
  }
}

extension Question {
  /// Its label without the final mark, to be followed by the answer; the number of the instance
  /// where its group repeats.
  var topic: String {
    var topic = label.trimmed[...]
    while let last = topic.last, last.isWhitespace || ".?:!؟".contains(last) { topic.removeLast() }
    guard let instance = key.split(separator: "[").last?.prefix(while: \.isNumber),
      key.contains("["), !instance.isEmpty
    else { return String(topic) }
    return "\(topic), \(instance)"
  }
}
