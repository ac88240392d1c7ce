/// In which language a person answered, and how.
package struct AnswerChannel: Sendable, Hashable {
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case web, terminal, paper
  }

  /// As the form names it: `fr-FALC`. Empty where nobody said.
  package var language: String
  package var mode: Mode

  package init(language: String, mode: Mode) {
    self.language = language
    self.mode = mode
  }
}

extension AnswerChannel.Mode {
  /// In French, after « réponses ».
  package var words: String {
    switch self {
    case .web: "sur une page web"
    case .terminal: "dans un terminal"
    case .paper: "sur papier"
    }
  }
}

/// How many published answers of a whole wave came in one language, or one way.
package struct ChannelCount: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case language, mode
  }

  package var kind: Kind
  /// Nil for those of which each alone is too rare to be told.
  package var name: String?
  package var responses: Int

  package init(kind: Kind, name: String?, responses: Int) {
    self.kind = kind
    self.name = name
    self.responses = responses
  }

  /// « français », « sur papier », « autres ou non dites ».
  package var words: String {
    switch (kind, name) {
    case (.language, let name?): Self.languages[name] ?? name
    case (.language, nil): "autres ou non dites"
    case (.mode, let name?): AnswerChannel.Mode(rawValue: name)?.words ?? name
    case (.mode, nil): "autres"
    }
  }

  private static let languages = [
    "fr": "français", "fr-FALC": "français facile", "en": "anglais", "ar": "arabe",
    "es": "espagnol", "uk": "ukrainien",
  ]
}
