import Writing
import XLSForm

/// Leaving, and what is said when a line cannot be understood.
extension LineDialogue {
  mutating func stop() -> [String] {
    outcome = .stopped
    var lines = [text.ending.stopped]
    if !draft.isEmpty {
      lines.append(keeping == .onThisDevice ? text.ending.draftKept : text.ending.draftErased)
    }
    return lines
  }

  mutating func decline() -> [String] {
    outcome = .declined
    session = FormSession(session.form, language: session.language, at: moment)
    return text.ending.declined
  }

  mutating func finish() -> [String] {
    outcome = .finished(session.sheet)
    return [text.ending.sending]
  }

  /// Never a reproach: what to do, and after three times where help is.
  mutating func wrongInput(_ message: String) -> [String] {
    wrongInputCount += 1
    guard wrongInputCount >= 3 else { return [message] }
    return [message, LineText.fill(text.wrong.helpHint, keys[.help])]
  }

  /// How commands are typed here.
  var keys: CommandKeys {
    switch page {
    case .question: session.current?.kind.isTyped == true ? .starred : .plain
    case .choosingQuestion: .starred
    case .language, .legibility, .consent, .helpReceived, .identifying, .repeatOffer, .check:
      .plain
    }
  }
}
