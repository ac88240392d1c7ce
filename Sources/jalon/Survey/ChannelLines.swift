import API
import Monitoring

/// In which languages and ways people answered, as sentences: « Langues des réponses publiées : français 40. »
enum ChannelLines {
  static func told(of wave: WaveLine) -> [String] {
    let counts = (wave.channels ?? []).compactMap { line in
      ChannelCount.Kind(rawValue: line.kind).map {
        ChannelCount(kind: $0, name: line.name, responses: line.responses)
      }
    }
    return ChannelCount.Kind.allCases.compactMap { kind in
      let parts = counts.filter { $0.kind == kind }.map { "\($0.words) \($0.responses)" }
      return parts.isEmpty ? nil : "\(head(of: kind))\u{A0}: \(parts.joined(separator: ", "))."
    }
  }

  private static func head(of kind: ChannelCount.Kind) -> String {
    switch kind {
    case .language: "Langues des réponses publiées"
    case .mode: "Façons de répondre"
    }
  }
}
