/// A text of the form in each of its languages, with the answers it quotes.
package struct Wording: Sendable, Hashable {
  /// By index of language, empty for a missing translation; an empty array when there is no text at
  /// all.
  package var texts: [String]
  /// Only the languages whose text quotes an answer.
  var templates: [Int: [TextPiece]] = [:]

  package init(_ texts: [String] = []) {
    self.texts = texts.allSatisfy(\.isEmpty) ? [] : texts
  }

  package var isEmpty: Bool {
    texts.isEmpty
  }

  /// Which language to show: the one asked for, else the default one, else the first that says
  /// something.
  func spoken(_ language: Int, default fallback: Int) -> Int? {
    for candidate in [language, fallback] where says(candidate) { return candidate }
    return texts.firstIndex { !$0.isEmpty }
  }

  func says(_ language: Int) -> Bool {
    texts.indices.contains(language) && !texts[language].isEmpty
  }

  /// Outside a session: where an answer would stand, three dots.
  func text(_ language: Int, default fallback: Int) -> String {
    guard let spoken = spoken(language, default: fallback) else { return "" }
    guard let pieces = templates[spoken] else { return texts[spoken] }
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value: "…"
      }
    }.joined()
  }
}

/// A piece of a text: as it stands, or the value of an expression (`${prenom}`).
enum TextPiece: Sendable, Hashable {
  case text(String)
  case value(Formula)
}
