package import Foundation
package import Monitoring

/// A theme as it travels, and as a file of them has it.
package struct ThemeFields: Sendable, Codable, Hashable {
  package var code: String
  package var label: String
  package var definition: String
  package var example: String?

  package init(_ theme: Theme) {
    code = theme.code
    label = theme.label
    definition = theme.definition
    example = theme.example
  }

  package var theme: Theme {
    Theme(code: code, label: label, definition: definition, example: example)
  }

  enum CodingKeys: String, CodingKey {
    case code, definition
    case label = "nom"
    case example = "exemple"
  }
}

/// The themes of an open question, which open its coding: `POST /v1/waves/{id}/codings`.
package struct CodebookRequest: Message, Hashable {
  package var question: String
  package var themes: [ThemeFields]
  /// Whether what was coded by other themes may be dropped.
  package var restarts: Bool

  package init(question: String, themes: [Theme], restarts: Bool) {
    self.question = question
    self.themes = themes.map(ThemeFields.init)
    self.restarts = restarts
  }

  enum CodingKeys: String, CodingKey {
    case question, themes
    case restarts = "recommencer"
  }
}

/// `GET /v1/waves/{id}/codings`.
package struct CodingList: Message, Hashable {
  package struct Question: Sendable, Codable, Hashable {
    package var name: String
    package var label: String
    /// Nil before its themes are written.
    package var coding: CodingLine?

    package init(name: String, label: String, coding: CodingLine?) {
      self.name = name
      self.label = label
      self.coding = coding
    }

    enum CodingKeys: String, CodingKey {
      case name = "question"
      case label = "libelle"
      case coding = "codage"
    }
  }

  package var questions: [Question]

  package init(_ questions: [Question]) { self.questions = questions }
}

/// How far the coding of a question is, for whoever asks.
package struct CodingLine: Sendable, Codable, Hashable {
  package var id: UUID
  /// Of the themes.
  package var version: Int
  package var themes: [ThemeFields]
  package var texts: Int
  /// Whether she is one of the two.
  package var isCoder: Bool
  package var ownDone: Int
  /// By the other one, or by whoever began.
  package var otherDone: Int
  package var isCodedTwice: Bool
  /// Between the two; nothing before both have coded all.
  package var differences: Int
  package var undecided: Int
  package var waitingQuotes: Int
  package var clearedQuotes: Int
  package var isClosed: Bool

  package init(
    id: UUID, version: Int, themes: [Theme], texts: Int, isCoder: Bool, ownDone: Int,
    otherDone: Int, isCodedTwice: Bool, differences: Int, undecided: Int, waitingQuotes: Int,
    clearedQuotes: Int, isClosed: Bool
  ) {
    self.id = id
    self.version = version
    self.themes = themes.map(ThemeFields.init)
    self.texts = texts
    self.isCoder = isCoder
    self.ownDone = ownDone
    self.otherDone = otherDone
    self.isCodedTwice = isCodedTwice
    self.differences = differences
    self.undecided = undecided
    self.waitingQuotes = waitingQuotes
    self.clearedQuotes = clearedQuotes
    self.isClosed = isClosed
  }

  enum CodingKeys: String, CodingKey {
    case id, version, themes
    case texts = "textes"
    case isCoder = "codeur"
    case ownDone = "codes_par_soi"
    case otherDone = "codes_par_l_autre"
    case isCodedTwice = "code_deux_fois"
    case differences = "ecarts"
    case undecided = "a_trancher"
    case waitingQuotes = "citations_en_attente"
    case clearedQuotes = "citations_autorisees"
    case isClosed = "clos"
  }
}

/// `POST /v1/codings/{id}/acts`.
package struct CodingActRequest: Message, Hashable {
  package enum Act: String, Sendable, Codable, CaseIterable {
    /// Of a text: its themes.
    case code = "coder"
    /// Of a text and a theme: whether it is there.
    case decide = "trancher"
    case close = "clore"
    /// Of a text: words to print.
    case quote = "citer"
    /// Of a quote: whether it may be printed.
    case clear = "autoriser"
  }

  package var act: Act
  package var text: UUID?
  package var themes: [String]?
  package var isPresent: Bool?
  package var excerpt: String?
  package var quote: UUID?
  /// Of the themes that whoever codes has before her.
  package var version: Int?

  package init(
    _ act: Act, text: UUID? = nil, themes: [String]? = nil, isPresent: Bool? = nil,
    excerpt: String? = nil, quote: UUID? = nil, version: Int? = nil
  ) {
    self.act = act
    self.text = text
    self.themes = themes
    self.isPresent = isPresent
    self.excerpt = excerpt
    self.quote = quote
    self.version = version
  }

  enum CodingKeys: String, CodingKey {
    case themes, version
    case act = "acte"
    case text = "texte"
    case isPresent = "present"
    case excerpt = "extrait"
    case quote = "citation"
  }
}

/// That it was done.
package struct CodingActReceipt: Message, Hashable {
  package var act: CodingActRequest.Act

  package init(_ act: CodingActRequest.Act) { self.act = act }

  enum CodingKeys: String, CodingKey { case act = "acte" }
}
