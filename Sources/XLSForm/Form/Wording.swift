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
    marked(language, default: fallback) { _ in "…" }.plain
  }

  /// With its markup understood, and each answer that it quotes as `answer` gives it.
  func marked(
    _ language: Int, default fallback: Int, answer: (Formula) -> String
  ) -> MarkedText {
    guard let spoken = spoken(language, default: fallback) else { return MarkedText(plain: "") }
    let pieces = templates[spoken] ?? [.text(texts[spoken])]
    let mayMark = MarkedText.mayMark(texts[spoken])
    let words = pieces.map { piece in
      switch piece {
      case .text(let text): (text: text, isAnswer: false)
      case .value(let formula): (text: answer(formula), isAnswer: true)
      }
    }
    guard mayMark else { return MarkedText(plain: words.map(\.text).joined()) }
    return MarkedReading(
      words.flatMap { word in
        word.isAnswer ? [MarkedPiece.answer(word.text)] : word.text.map(MarkedPiece.sign)
      }
    ).text
  }
}

/// A piece of a text: as it stands, or the value of an expression (`${prenom}`).
enum TextPiece: Sendable, Hashable {
  case text(String)
  case value(Formula)
}
