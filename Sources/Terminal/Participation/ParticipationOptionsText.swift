package import Monitoring

extension ParticipationContent {
  /// As the options of a command: « --etape conception --niveau 3 ».
  package var options: String {
    let said: [(ParticipationField, String?)] = [
      (.stage, stage.label), (.level, "\(level.rawValue)"),
      (.when, heldOn.map { "\($0)" } ?? quarter.label), (.people, people.map(String.init)),
      (.meetings, meetings.map(String.init)),
      (.participants, Self.joined(participants.map(\.label))),
      (.supports, Self.joined(supports.map(\.label))), (.evidence, evidence),
      (.effect, effect.label), (.change, change), (.reason, reason),
    ]
    return said.compactMap { field, text in
      text.map { "--\(field.rawValue) \(Self.quoted($0))" }
    }.joined(separator: " ")
  }

  private static func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: " + ")
  }

  /// For a shell: one word stays bare.
  private static func quoted(_ text: String) -> String {
    guard !text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return text
    }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
