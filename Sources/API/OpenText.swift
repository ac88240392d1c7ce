package import Foundation

/// `GET /v1/codings/{id}/texts`: in no order, without who wrote what.
package struct OpenTextList: Message, Hashable {
  package struct Text: Sendable, Codable, Hashable {
    package var id: UUID
    package var content: String
    /// What the session said of it; nil before.
    package var themes: [String]?

    package init(id: UUID, content: String, themes: [String]?) {
      self.id = id
      self.content = content
      self.themes = themes
    }

    enum CodingKeys: String, CodingKey {
      case id, themes
      case content = "texte"
    }
  }

  package var texts: [Text]

  package init(_ texts: [Text]) { self.texts = texts }

  enum CodingKeys: String, CodingKey { case texts = "textes" }
}

/// `GET /v1/codings/{id}/differences`.
package struct CodingDifferenceList: Message, Hashable {
  /// One of the two found this theme in this text. Which one is not told.
  package struct Difference: Sendable, Codable, Hashable {
    package var text: UUID
    package var content: String
    package var theme: String
    /// Nil while nobody has settled it.
    package var isPresent: Bool?

    package init(text: UUID, content: String, theme: String, isPresent: Bool?) {
      self.text = text
      self.content = content
      self.theme = theme
      self.isPresent = isPresent
    }

    enum CodingKeys: String, CodingKey {
      case theme
      case text = "id"
      case content = "texte"
      case isPresent = "present"
    }
  }

  package var differences: [Difference]

  package init(_ differences: [Difference]) { self.differences = differences }

  enum CodingKeys: String, CodingKey { case differences = "ecarts" }
}

/// `GET /v1/codings/{id}/quotes`.
package struct QuoteList: Message, Hashable {
  package struct Quote: Sendable, Codable, Hashable {
    package var id: UUID
    package var excerpt: String
    /// Words that may be somebody's name or a place.
    package var names: [String]
    /// Proposed by the session itself, which cannot clear it.
    package var isOwn: Bool
    /// Nil while nobody has judged it.
    package var isCleared: Bool?

    package init(id: UUID, excerpt: String, names: [String], isOwn: Bool, isCleared: Bool?) {
      self.id = id
      self.excerpt = excerpt
      self.names = names
      self.isOwn = isOwn
      self.isCleared = isCleared
    }

    enum CodingKeys: String, CodingKey {
      case id
      case excerpt = "extrait"
      case names = "noms_possibles"
      case isOwn = "de_soi"
      case isCleared = "autorisee"
    }
  }

  package var quotes: [Quote]

  package init(_ quotes: [Quote]) { self.quotes = quotes }

  enum CodingKeys: String, CodingKey { case quotes = "citations" }
}
