import XLSForm

/// Before the first question: what this is, whether one wants it, whether someone helps.
extension LineDialogue {
  /// Coming back with answers, one has said yes before.
  mutating func enterConsent() -> [String] {
    page = .consent
    let count = session.answeredCount
    guard count > 0 else { return welcomeLines() }
    let resumed = count == 1 ? text.welcome.resumedOne : text.welcome.resumedSeveral
    return [text.welcome.hello, LineText.fill(resumed, "\(count)"), text.welcome.goingOn, ""]
      + enterCurrent()
  }

  mutating func receiveConsent(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case 1: return session.assistance == nil ? enterHelpReceived() : enterCurrent()
    case 0, 2: return decline()
    case 7:
      return session.form.languages.count > 1
        ? [""] + enterLanguages() : [text.welcome.atTheBeginning]
    case 8: return noticeLines() + [""] + text.helpNumbers + [""] + consentLines()
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }

  mutating func enterHelpReceived() -> [String] {
    page = .helpReceived
    return helpReceivedLines()
  }

  mutating func receiveHelpReceived(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case .some(let digit) where (1...Assistance.choices.count).contains(digit):
      session = session.assisted(.choices([Assistance.choices[digit - 1]]))
      return [""] + enterCurrent()
    case 0:
      session = session.assisted(.refused)
      return [""] + enterCurrent()
    case 7:
      page = .consent
      return consentLines()
    case 8: return text.helpReceived.help + helpReceivedLines()
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }

  private func helpReceivedLines() -> [String] {
    let words = text.helpReceived
    return ["", words.question]
      + text.entry(1, words.alone) + text.entry(2, words.withSomeone)
      + text.entry(3, words.withInterpreter)
  }

  private func welcomeLines() -> [String] {
    let words = text.welcome
    let notice = PrivacyNotice(session, in: text)
    var lines = [words.hello, notice.title, notice.purpose].filter { !$0.isEmpty } + [""]
    lines += [notice.questionCount] + notice.duration + words.optional + [""]
    lines += words.anonymous + [notice.retention, ""]
    return lines + text.helpNumbers + [""] + consentLines()
  }

  private func noticeLines() -> [String] {
    let notice = PrivacyNotice(session, in: text)
    var lines = text.notice.rights + ["", text.notice.eachQuestion]
    for entry in notice.entries {
      lines += ["", entry.label] + entry.facts
    }
    return lines
  }

  private func consentLines() -> [String] {
    let words = text.welcome
    return [words.consent] + text.entry(1, words.yes) + text.entry(2, words.no)
      + text.entry(8, words.tellMeMore)
  }
}
