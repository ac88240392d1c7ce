import API
import Monitoring

/// In which languages and ways people answered, as sentences: « Langues des réponses publiées : français 40. »
enum ChannelLines {
  static func told(of wave: WaveLine) -> [String] {
    let lines = wave.channels ?? []
    let kinds: [(head: String, kind: String, name: (String) -> String, rest: String)] = [
      ("Langues des réponses publiées", "language", languageName, "autres ou non dites"),
      ("Façons de répondre", "mode", modeName, "autres"),
    ]
    return kinds.compactMap { told in
      let parts = lines.filter { $0.kind == told.kind }.map { line in
        "\(line.name.map(told.name) ?? told.rest) \(line.responses)"
      }
      return parts.isEmpty ? nil : "\(told.head)\u{A0}: \(parts.joined(separator: ", "))."
    }
  }

  private static func modeName(_ code: String) -> String {
    AnswerChannel.Mode(rawValue: code)?.words ?? code
  }

  private static func languageName(_ code: String) -> String { names[code] ?? code }

  private static let names = [
    "fr": "français", "fr-FALC": "français facile", "en": "anglais", "ar": "arabe",
    "es": "espagnol", "uk": "ukrainien",
  ]
}
