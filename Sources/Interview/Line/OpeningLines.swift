import XLSForm

/// Before the first question: the language, whether it can be read, consent, help received.
extension LineRendering {
  /// Shown before anybody has said which language they read.
  static let invitation = "Choisissez votre langue.  Choose your language."
  private static let others = "Autres langues. Other languages."
  static let wrongDigit = "Tapez un chiffre. Type a digit."
  private static let paperInFrench = "Ce questionnaire existe aussi sur papier."

  /// One block a language: the digit alone, then the name in its own script.
  static func languages(_ shown: [FormLanguage], hasOthers: Bool) -> [String] {
    var lines = [invitation]
    for (index, language) in shown.enumerated() {
      lines += ["", "\(index + 1)", LanguageName.native(language)]
    }
    return hasOthers ? lines + ["", "6", others] : lines
  }

  /// Terminals disagree on the order of Arabic letters: one sentence is shown, and the person says
  /// whether it can be read. https://terminal-wg.pages.freedesktop.org/bidi/
  func legibility(_ words: LineText.Legibility) -> [String] {
    [words.greeting, "", words.question] + yesOrNo + [""] + elsewhere(words)
  }

  /// In French too: whoever cannot read this screen may show it to someone.
  func elsewhere(_ words: LineText.Legibility) -> [String] {
    let address = service.surveyAddress
    return (address.isEmpty ? [] : [words.elsewhere, address])
      + [words.onPaper, Self.paperInFrench]
  }

  /// What this is about. `welcomeQuestion` is apart, for screens that cannot hold both.
  func welcome(_ session: FormSession) -> [String] {
    let words = text.welcome
    let notice = PrivacyNotice(session, in: text)
    var lines = [words.hello, notice.title, notice.purpose].filter { !$0.isEmpty } + [""]
    lines += [notice.questionCount] + notice.duration + words.optional + [""]
    return lines + words.anonymous + [notice.retention]
  }

  func welcomeQuestion() -> [String] { helpLines + [""] + consent() }

  func welcomeBack(_ session: FormSession) -> [String] {
    let words = text.welcome
    let count = session.answeredCount
    let resumed = count == 1 ? words.resumedOne : words.resumedSeveral
    return [words.hello, LineText.fill(resumed, "\(count)"), words.goingOn]
  }

  func details(_ session: FormSession) -> [String] {
    let notice = PrivacyNotice(session, in: text)
    var lines = text.notice.rights + ["", text.notice.eachQuestion]
    for entry in notice.entries {
      lines += ["", entry.label] + entry.facts
    }
    return lines + [""] + helpLines + [""] + consent()
  }

  func consent() -> [String] {
    [text.welcome.consent] + yesOrNo + text.entry(8, text.welcome.tellMeMore)
  }

  /// In English too while no language is chosen, as the languages are.
  func confirmingNo(isSpoken: Bool) -> [String] {
    let own = [text.welcome.confirmNo] + yesOrNo
    guard !isSpoken, text.tag != LineText.english.tag else { return own }
    let english = LineText.english
    return own + ["", english.welcome.confirmNo] + english.entry(1, english.welcome.yes)
      + english.entry(2, english.welcome.no)
  }

  func helpReceived() -> [String] {
    let words = text.helpReceived
    return [words.question]
      + text.entry(1, words.alone) + text.entry(2, words.withSomeone)
      + text.entry(3, words.withInterpreter) + ["", text.typing.emptySkips, ""]
      + text.commandLines(.plain)
  }
}

/// How those who speak a language write its name.
enum LanguageName {
  static func native(_ language: FormLanguage) -> String {
    shipped[language.code.lowercased()] ?? (language.name.isEmpty ? language.code : language.name)
  }

  private static let shipped = [
    "fr": "Français", "fr-falc": "Français facile à lire", "en": "English", "ar": "العربية",
    "es": "Español", "uk": "Українська",
  ]
}
