import XLSForm

/// What a card says beside its code, in one language: what it is for, what to do, that one may say no.
package struct InvitationWords: Sendable, Hashable {
  /// `fr`, `ar`.
  package let language: String
  package let isRightToLeft: Bool
  package let sentences: [String]

  /// One for each language that the product speaks, among those of a survey, in their order.
  package static func all(in languages: [String]) -> [InvitationWords] {
    var words: [InvitationWords] = []
    for code in languages {
      let text = LineText.speaking(FormLanguage(name: "", code: code))
      if !words.contains(where: { $0.language == text.tag }) { words.append(InvitationWords(text)) }
    }
    return words
  }

  private init(_ text: LineText) {
    language = text.tag
    isRightToLeft = text.direction == .rightToLeft
    sentences =
      [text.card.invitation, text.card.howTo] + text.welcome.optional.prefix(1).map(\.oneLine)
  }
}
