import Foundation
import Writing
import XLSForm

/// The answers that wait sealed in the urn, in format 2. Format 1, which bore no number, is read too.
struct SealedAnswers: Codable {
  static let format = 2

  /// One of the four.
  private struct Entry: Codable {
    var choix: [String]?
    var texte: String?
    /// As text: a JSON number would pass through a binary fraction.
    var nombre: String?
    var refus: Bool?
  }

  private let format: Int
  private let reponses: [String: Entry]

  init(_ sheet: AnswerSheet) {
    format = Self.format
    reponses = sheet.answers.mapValues { answer in
      switch answer {
      case .choices(let names): Entry(choix: names)
      case .text(let text): Entry(texte: text)
      case .number(let number): Entry(nombre: "\(number)")
      case .refused: Entry(refus: true)
      }
    }
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  static func sheet(from bytes: Data) throws -> AnswerSheet {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(SealedAnswers.self, from: bytes),
      record.format == Self.format
    {
      return try record.sheet
    }
    // In format 1 each key is a question, so that one named « format » is no number.
    guard let sheet = try? decoder.decode(AnswerSheet.self, from: bytes) else {
      throw UnreadableSecret(content: .answers)
    }
    return sheet
  }

  private var sheet: AnswerSheet {
    get throws {
      AnswerSheet(
        try reponses.mapValues { entry in
          let number = entry.nombre.flatMap(DecimalText.read)
          guard (entry.nombre == nil) == (number == nil) else {
            throw UnreadableSecret(content: .answers)
          }
          return Answer(choices: entry.choix, text: entry.texte, number: number)
        })
    }
  }
}

/// Something that the service keeps sealed or secret, in a format that it does not know.
struct UnreadableSecret: Error, Hashable {
  enum Content: String { case answers, waveKeys, codeTags }

  let content: Content

  /// In French.
  var sentence: String {
    switch content {
    case .answers:
      "Des réponses scellées ne peuvent pas être lues par cette version de Jalon."
    case .codeTags:
      "La clé des codes d’accès ne peut pas être lue par cette version de Jalon."
    case .waveKeys:
      "Les clés d’une vague d’enquête ne peuvent pas être lues par cette version de Jalon."
    }
  }
}
