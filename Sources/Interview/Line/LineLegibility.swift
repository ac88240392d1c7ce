import XLSForm

/// Terminals disagree on the order of Arabic letters: one sentence is shown, and the person says
/// whether it can be read. https://terminal-wg.pages.freedesktop.org/bidi/
extension LineDialogue {
  mutating func enterForm() -> [String] {
    guard let legibility = text.legibility else { return enterConsent() }
    page = .legibility
    return question(legibility)
  }

  mutating func receiveLegibility(_ typed: TypedLine) -> [String] {
    guard let legibility = text.legibility else { return enterConsent() }
    switch typed.digit {
    case 1: return [""] + enterConsent()
    case 2: return tryOtherwise(legibility)
    case 7: return [""] + leaveLanguage()
    case 8: return question(legibility)
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }

  /// First the other order of letters; then another place.
  private mutating func tryOtherwise(_ legibility: LineText.Legibility) -> [String] {
    if typeface == .logical, surroundings.visualOrder != nil {
      typeface = .visual
      return [""] + question(legibility)
    }
    return elsewhere(legibility) + [""] + leaveLanguage()
  }

  private mutating func leaveLanguage() -> [String] {
    typeface = .logical
    return enterLanguages()
  }

  private func question(_ legibility: LineText.Legibility) -> [String] {
    [legibility.greeting, "", legibility.question]
      + text.entry(1, text.welcome.yes) + text.entry(2, text.welcome.no)
      + [""] + elsewhere(legibility)
  }

  /// In French too: whoever cannot read this screen may show it to someone.
  private func elsewhere(_ legibility: LineText.Legibility) -> [String] {
    guard !surroundings.address.isEmpty else { return [legibility.onPaper, Self.paperInFrench] }
    return [legibility.elsewhere, surroundings.address, legibility.onPaper, Self.paperInFrench]
  }

  private static let paperInFrench = "Ce questionnaire existe aussi sur papier."
}
