import Foundation
import Monitoring
import Writing
import XLSForm

/// The answers that wait sealed in the urn, in format 4. Format 3 had no part that is followed over waves, format 2
/// not the language and the way they came, format 1 bore no number either; all are read too.
struct SealedAnswers: Decodable {
  static let format = 4

  /// One of the four.
  private struct Entry: Decodable {
    var choix: [String]?
    var texte: String?
    /// As text: a JSON number would pass through a binary fraction.
    var nombre: String?
    var refus: Bool?
  }

  private let format: Int
  private let reponses: [String: Entry]
  private let langue: String?
  private let mode: String?
  /// Sealed to the key of the series.
  private let suivi: Data?

  /// Written for each answer, so not by a general writer of JSON.
  static func bytes(
    of sheet: AnswerSheet, by channel: AnswerChannel?, followed part: Data? = nil
  ) -> Data {
    var text = PlainJSON()
    text.open("{")
    text.key("format")
    text.raw("\(format)")
    if let channel {
      text.key("langue")
      text.string(channel.language)
      text.key("mode")
      text.string(words[channel.mode] ?? channel.mode.rawValue)
    }
    if let part {
      text.key("suivi")
      text.string(part.base64EncodedString())
    }
    text.key("reponses")
    text.open("{")
    for (question, answer) in sheet.answers {
      text.key(question)
      text.open("{")
      switch answer {
      case .choices(let names):
        text.key("choix")
        text.strings(names)
      case .text(let own):
        text.key("texte")
        text.string(own)
      case .number(let number):
        text.key("nombre")
        text.string("\(number)")
      case .refused:
        text.key("refus")
        text.raw("true")
      }
      text.close("}")
    }
    text.close("}")
    text.close("}")
    return text.bytes
  }

  private static let words: [AnswerChannel.Mode: String] = [
    .web: "page", .terminal: "terminal", .paper: "papier",
  ]

  private var channel: AnswerChannel? {
    guard let langue, let mode = Self.words.first(where: { $0.value == mode })?.key else {
      return nil
    }
    return AnswerChannel(language: langue, mode: mode)
  }

  struct Opened {
    var sheet: AnswerSheet
    var channel: AnswerChannel?
    var followed: Data?
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  static func opened(_ bytes: Data) throws -> Opened {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(SealedAnswers.self, from: bytes),
      (2...Self.format).contains(record.format)
    {
      return Opened(sheet: try record.sheet, channel: record.channel, followed: record.suivi)
    }
    // In format 1 each key is a question, so that one named « format » is no number.
    guard let sheet = try? decoder.decode(AnswerSheet.self, from: bytes) else {
      throw UnreadableSecret(content: .answers)
    }
    return Opened(sheet: sheet)
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
