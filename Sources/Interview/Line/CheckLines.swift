import Writing
import XLSForm

/// After the last question: every answer in words, one may be changed, then sent.
extension LineRendering {
  func check(_ session: FormSession, notes: [String]) -> [String] {
    var lines = notes.flatMap { [$0, ""] }
    lines.append(text.check.yourAnswers)
    for (index, question) in session.questions.enumerated() {
      let words = question.answer.map { text.words($0, to: question) } ?? text.asking.noAnswer
      lines += text.answered(index + 1, question, words)
    }
    return lines + hidden(session) + [""] + checkActions()
  }

  func checkActions() -> [String] {
    text.entry(1, text.check.send) + text.entry(2, text.check.change)
      + text.entry(9, text.check.stopWithoutSending)
  }

  func whichQuestion() -> [String] {
    text.check.whichQuestion + text.movingLines(.starred)
  }

  private func hidden(_ session: FormSession) -> [String] {
    switch session.hiddenAnswerCount {
    case 0: []
    case 1: ["", text.check.hiddenOne]
    case let count: ["", LineText.fill(text.check.hiddenSeveral, "\(count)")]
    }
  }
}

extension LineText {
  /// A question and its answer at the check.
  func answered(_ number: Int, _ question: Question, _ words: String) -> [String] {
    direction == .leftToRight
      ? ["\(number). \(question.topic)\(colon) \(Self.withoutStop(words))."]
      : ["\(number)", question.topic, words]
  }
}

extension Question {
  /// Its label without the final mark, nor the one that Spanish sets before it, to be followed by
  /// the answer; the number of the instance where its group repeats.
  var topic: String {
    var topic = label.trimmed[...]
    while let last = topic.last, last.isWhitespace || ".?:!؟".contains(last) {
      topic.removeLast()
      guard let opening = Self.openings[last], let place = topic.lastIndex(of: opening) else {
        continue
      }
      topic.remove(at: place)
    }
    guard let instance = key.split(separator: "[").last?.prefix(while: \.isNumber),
      key.contains("["), !instance.isEmpty
    else { return String(topic) }
    return "\(topic), \(instance)"
  }

  private static let openings: [Character: Character] = ["?": "¿", "!": "¡"]
}
