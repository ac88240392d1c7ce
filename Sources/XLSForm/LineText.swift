/// The product's own sentences in one language, easy to read: at most twelve words each. `{1}` and
/// `{2}` are filled in. Another language is another value.
package struct LineText: Sendable {
  var hello, purpose, oneQuestion, questionCount, duration, retention: String
  var optional, anonymous, helpLines, more: [String]
  var consent, yes, no, tellMeMore, atTheBeginning: String
  var assistance, alone, withSomeone, withInterpreter: String
  var assistanceHelp: [String]
  var resumedOne, resumedSeveral, goingOn: String
  var questionNumber, formerAnswer, noted, chosen, skipped, refused, noAnswer: String
  var otherChoices, firstChoices, noOtherChoice, severalDigits, typeNumber, emptySkips: String
  var typeText, commands, starredCommands, choosingHelp, typingHelp, identifying: [String]
  var commandsInBrief, starredCommandsInBrief: String
  var wrongDigit, wrongDigits, wrongNumber, wrongQuestionNumber, wantsText, textTooLong: String
  var starMissing, helpHint, starredHelpHint: String
  var yourAnswers, send, change, stopWithoutSending: String
  var whichQuestion, checkHelp: [String]
  var stopped, draftKept, draftErased, sending: String
  var declined: [String]
  var sentWithReceipt: [String]

  static func fill(_ sentence: String, _ values: String...) -> String {
    var filled = ""
    var rest = sentence[...]
    // Once through: a value that holds `{1}` stays as it is.
    while let brace = rest.firstIndex(of: "{") {
      filled += rest[..<brace]
      let parts = rest[brace...].prefix(3)
      if parts.count == 3, parts.last == "}", let index = parts.dropFirst().first?.typedDigit,
        values.indices.contains(index - 1)
      {
        let value = values[index - 1]
        rest = rest[brace...].dropFirst(3)
        filled += rest.first == "." ? withoutStop(value) : value
      } else {
        filled += "{"
        rest = rest[brace...].dropFirst()
      }
    }
    return filled + rest
  }

  /// The sentence around it has its own full stop.
  static func withoutStop(_ words: String) -> String {
    words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words
  }

  /// An answer as the person would say it.
  func words(_ answer: Answer, to question: Question) -> String {
    switch answer {
    case .choices(let names):
      question.kind.choices.filter { names.contains($0.name) }.map(\.label)
        .joined(separator: "\u{A0}; ")
    case .text(let text): text
    case .number(let number): "\(number)"
    case .refused: refused
    }
  }

  /// What to do about an answer that is not taken.
  func message(_ reason: AnswerIssue.Reason?) -> String {
    switch reason {
    case .textTooLong: textTooLong
    case .numberOutOfRange: wrongNumber
    case .emptyText, .unsafeCharacter: wantsText
    case .severalChoices: wrongDigit
    case .noChoice, .unknownChoice, .repeatedChoice, .wrongKind, .unknownQuestion, .missing, nil:
      wrongDigits
    }
  }

  /// Said once the service has acknowledged: the receipt in groups that can be dictated.
  package func sent(receipt: String) -> [String] {
    let digits = receipt.filter { !$0.isWhitespace }
    let groups = stride(from: 0, to: digits.count, by: 4).map {
      String(digits.dropFirst($0).prefix(4))
    }
    let lines = sentWithReceipt.map { Self.fill($0, groups.joined(separator: " ")) }
    return LineLayout.wrap(lines)
  }
}
