package import Foundation
package import Monitoring
package import Postgres

/// How far the coding of an open question of a wave is, for one of those who follow it.
package struct CodingProgress: Sendable, Hashable {
  package var id: UUID
  package var question: String
  /// Of its themes.
  package var version: Int
  package var texts: Int
  /// Whether she is one of the two who code.
  package var isCoder: Bool
  /// How many texts she has coded, and the other one.
  package var ownDone: Int
  package var otherDone: Int
  package var isCodedTwice: Bool
  /// Nothing before both have coded all.
  package var differences: Int
  package var undecided: Int
  package var waitingQuotes: Int
  package var clearedQuotes: Int
  package var isClosed: Bool
  package var themes: [Theme]
}

/// A text with what the session itself said of it: nil before.
package struct TextToCode: Sendable, Hashable {
  package var id: UUID
  package var content: String
  package var themes: [String]?
}

/// Of one text and one theme.
package struct CodingDifference: Sendable, Hashable {
  package var textID: UUID
  package var content: String
  package var theme: String
  /// Nil while nobody has settled it.
  package var decided: Bool?
}

package struct ProposedQuote: Sendable, Hashable {
  package var id: UUID
  package var excerpt: String
  /// By the session itself, which cannot clear it.
  package var isOwn: Bool
  /// Nil while nobody has judged it.
  package var isCleared: Bool?
}

extension Transaction {
  /// Writes a version of the themes of a question and opens the coding of a wave by it. Returns nil where the
  /// session follows no such wave.
  package borrowing func write(
    _ themes: [Theme], question: String, wave: UUID, restarts: Bool
  ) throws -> UUID? {
    try value(
      """
      select jalon.write_codebook(\(wave), \(question), \(themes.map(\.code)), \(themes.map(\.label)),
        \(themes.map(\.definition)), \(themes.map(\.example)), \(restarts))
      """)
  }

  /// None where the session follows no such wave.
  package borrowing func codings(ofWave wave: UUID) throws -> [CodingProgress] {
    var codings = try rows("select * from jalon.codings(\(wave))") { row in
      CodingProgress(
        id: try row.get("id"), question: try row.get("question"), version: try row.get("version"),
        texts: try row.get("texts"), isCoder: try row.getIfPresent("place", as: Int.self) != nil,
        ownDone: try row.get("own_done"), otherDone: try row.get("other_done"),
        isCodedTwice: try row.get("is_coded_twice"), differences: try row.get("differences"),
        undecided: try row.get("undecided"), waitingQuotes: try row.get("waiting_quotes"),
        clearedQuotes: try row.get("cleared_quotes"),
        isClosed: try row.getIfPresent("closed_at", as: Date.self) != nil, themes: [])
    }
    for place in codings.indices { codings[place].themes = try themes(of: codings[place].id) }
    return codings
  }

  private borrowing func themes(of coding: UUID) throws -> [Theme] {
    try rows("select * from jalon.themes_of(\(coding))") { row in
      Theme(
        code: try row.get("code"), label: try row.get("label"),
        definition: try row.get("definition"), example: try row.getIfPresent("example"))
    }
  }

  package borrowing func textsToCode(_ coding: UUID) throws -> [TextToCode] {
    try rows("select * from jalon.texts_to_code(\(coding))") { row in
      TextToCode(
        id: try row.get("id"), content: try row.get("content"),
        themes: try row.getIfPresent("themes"))
    }
  }

  /// Returns false where the session follows no such coding, or where it has no such text.
  /// - Parameter version: of the themes that whoever codes has before her, where it is known.
  package borrowing func code(
    _ text: UUID, of coding: UUID, as themes: [String], version: Int? = nil
  ) throws -> Bool {
    try value("select jalon.code_text(\(coding), \(text), \(themes), \(version)::int)")
  }

  package borrowing func codingDifferences(_ coding: UUID) throws -> [CodingDifference] {
    try rows("select * from jalon.coding_differences(\(coding))") { row in
      CodingDifference(
        textID: try row.get("text_id"), content: try row.get("content"),
        theme: try row.get("theme"), decided: try row.getIfPresent("decided"))
    }
  }

  /// Returns false where the two do not differ.
  package borrowing func decide(
    _ text: UUID, of coding: UUID, theme: String, isPresent: Bool
  ) throws -> Bool {
    try value("select jalon.decide_coding(\(coding), \(text), \(theme), \(isPresent))")
  }

  package borrowing func close(coding: UUID) throws -> Bool {
    try value("select jalon.close_coding(\(coding))")
  }

  package borrowing func propose(
    quote excerpt: String, of text: UUID, coding: UUID
  ) throws -> Bool {
    try value("select jalon.propose_quote(\(coding), \(text), \(excerpt))")
  }

  package borrowing func quotes(_ coding: UUID) throws -> [ProposedQuote] {
    try rows("select * from jalon.quotes(\(coding))") { row in
      ProposedQuote(
        id: try row.get("id"), excerpt: try row.get("excerpt"), isOwn: try row.get("is_own"),
        isCleared: try row.getIfPresent("is_cleared"))
    }
  }

  package borrowing func judge(quote: UUID, of coding: UUID, isCleared: Bool) throws -> Bool {
    try value("select jalon.judge_quote(\(coding), \(quote), \(isCleared))")
  }

  /// What people wrote, once the time that they were told is over.
  package borrowing func dropOldTexts() throws { try run("select jalon.drop_old_texts()") }
}
