package import Monitoring
package import Publishing
import Writing

/// A report that is easy to read and to understand: one idea a sentence, short sentences, big letters, a
/// pictogram for each part. From the same publication as the others.
package struct EasyReport: Sendable, Encodable {
  package let metadata: Report.Metadata
  package let parts: [EasyPart]
  /// « Mots difficiles »
  package let words: [EasyWord]
  /// Of the words.
  private var title = EasyWord.title

  private init(metadata: Report.Metadata, parts: [EasyPart], words: [EasyWord]) {
    self.metadata = metadata
    self.parts = parts
    self.words = words
  }

  package static func compose(_ slice: PublicationSlice, _ edition: Edition) -> EasyReport {
    EasyReport(
      metadata: ReportCover.easy(slice, edition).typeset,
      parts: EasyParts(slice).all.map(\.typeset), words: EasyWord.all.map(\.typeset))
  }

  /// The same as plain blocks, for readers of text.
  package var blocks: [Block] {
    parts.flatMap { part -> [Block] in
      [.heading(Heading(level: 1, text: part.title, id: part.id, part: .annex))]
        + part.sentences.map(Block.paragraph)
    }
      + [
        .heading(Heading(level: 1, text: EasyWord.title, id: "mots", part: .annex)),
        .list(words.map { "\($0.word) : \($0.sentences.joined(separator: " "))" }),
      ]
  }
}

/// One question, and what there is to say.
package struct EasyPart: Sendable, Encodable {
  package let id: String
  package let title: String
  package let pictogram: Pictogram
  package let sentences: [String]

  fileprivate var typeset: EasyPart {
    EasyPart(
      id: id, title: Typography.french(title), pictogram: pictogram,
      sentences: sentences.map(Typography.french))
  }
}

/// A word that is hard, and what it means.
package struct EasyWord: Sendable, Encodable {
  package let word: String
  package let sentences: [String]

  static let title = "Les mots difficiles"

  static let all = [
    EasyWord(
      word: "Une inégalité de santé",
      sentences: [
        "Des personnes sont en moins bonne santé que d’autres.",
        "Souvent, elles ont aussi une vie plus difficile.",
        "Par exemple : peu d’argent, ou un logement humide.",
      ]),
    EasyWord(
      word: "Un projet",
      sentences: ["Une équipe fait un travail pour aider des personnes."]),
    EasyWord(word: "Un but", sentences: ["C’est ce que le projet veut atteindre."]),
    EasyWord(
      word: "Une évaluation",
      sentences: ["On regarde si le travail a été utile.", "On regarde ce qui peut être mieux."]),
  ]

  fileprivate var typeset: EasyWord {
    EasyWord(word: Typography.french(word), sentences: sentences.map(Typography.french))
  }
}
