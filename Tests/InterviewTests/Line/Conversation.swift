import Interview
import XLSForm

/// A dialogue as a page one can read: lines after `> ` are typed, `^D` closes the terminal, all
/// others are shown. No-break spaces are written as spaces here.
struct Conversation {
  var dialogue: LineDialogue
  var opening: String

  init(_ dialogue: LineDialogue) {
    self.dialogue = dialogue
    opening = Self.page(self.dialogue.start())
  }

  /// At the first question, alone and willing.
  static func afterConsent(_ form: Form) -> Conversation {
    var conversation = Conversation(LineDialogue(form))
    _ = conversation.dialogue.receive("1")
    conversation.opening = page(conversation.dialogue.receive("1").lines)
    return conversation
  }

  /// Types what the script types; gives the page as it really was.
  mutating func replay(_ script: String) -> String {
    var lines = [opening]
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "^D" {
        lines += [String(line), Self.page(dialogue.endOfInput().lines)]
      } else if line.hasPrefix(">") {
        let typed = String(line.dropFirst(2))
        lines += [String(line), Self.page(dialogue.receive(typed).lines)]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Types without looking.
  mutating func type(_ lines: String...) -> [String] {
    lines.flatMap { dialogue.receive($0).lines }.map { $0.replacing("\u{A0}", with: " ") }
  }

  private static func page(_ lines: [String]) -> String {
    lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }
}
