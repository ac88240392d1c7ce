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
