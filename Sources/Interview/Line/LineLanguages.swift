import XLSForm

/// Choosing the language first: one block each, the digit alone, the name in its own script.
extension LineDialogue {
  /// Nobody has said yet which language they read.
  static let invitation = "Choisissez votre langue.  Choose your language."
  private static let others = "Autres langues. Other languages."
  private static let wrongDigit = "Tapez un chiffre. Type a digit."

  func languageLines() -> [String] {
    var lines = [Self.invitation]
    for (index, language) in shownLanguages.enumerated() {
      lines += ["", "\(index + 1)", LanguageName.native(language)]
    }
    if isPaged { lines += ["", "6", Self.others] }
    return lines
  }

  mutating func receiveLanguage(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case .some(let digit) where (1...shownLanguages.count).contains(digit):
      return choose(shownLanguages[digit - 1])
    case 6 where isPaged:
      let next = choicePage + 1
      choicePage = next * Self.choicesPerPage < session.form.languages.count ? next : 0
      return languageLines()
    case 8: return [Self.wrongDigit, ""] + languageLines()
    case 9: return stop()
    default:
      wrongInputCount += 1
      return [Self.wrongDigit]
    }
  }

  mutating func enterLanguages() -> [String] {
    page = .language
    choicePage = 0
    return languageLines()
  }

  private mutating func choose(_ language: FormLanguage) -> [String] {
    session.language = language
    text = LineText.speaking(language)
    choicePage = 0
    return [""] + enterForm()
  }

  private var shownLanguages: [FormLanguage] {
    Array(
      session.form.languages.dropFirst(choicePage * Self.choicesPerPage)
        .prefix(Self.choicesPerPage))
  }

  private var isPaged: Bool {
    session.form.languages.count > Self.choicesPerPage
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
