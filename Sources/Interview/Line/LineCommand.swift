import Writing
import XLSForm

/// The commands, by their digit.
enum LineCommand: Int {
  case refuse = 0
  case back = 7
  case help = 8
  case stop = 9
}

/// Commands are typed with a star where a digit could be an answer.
enum CommandKeys {
  case plain, starred

  subscript(command: LineCommand) -> String {
    switch self {
    case .plain: "\(command.rawValue)"
    case .starred: "*\(command.rawValue)"
    }
  }
}

extension LineText {
  /// `0 = je ne veux pas répondre.`, then the others on one line.
  func commandLines(_ keys: CommandKeys) -> [String] {
    direction == .leftToRight
      ? ["\(keys[.refuse]) = \(commands.refuse)."] + movingLines(keys)
      : [keys[.refuse], commands.refuse] + movingLines(keys)
  }

  /// The commands of a screen without anything to refuse.
  func movingLines(_ keys: CommandKeys) -> [String] {
    let moves: [(LineCommand, String)] = [
      (.back, commands.back), (.help, commands.help), (.stop, commands.stop),
    ]
    return direction == .leftToRight
      ? [moves.map { "\(keys[$0]) = \($1)." }.joined(separator: " ")]
      : moves.flatMap { [keys[$0], $1] }
  }

  func commandsInBrief(_ keys: CommandKeys) -> String {
    let all: [LineCommand] = [.refuse, .back, .help, .stop]
    return Self.fill(commands.inBrief, all.map { keys[$0] }.joined(separator: ", "))
  }

  /// A digit and its words, which stand on their own line in right-to-left languages.
  func entry(_ digit: Int, _ words: String) -> [String] {
    direction == .leftToRight ? ["\(digit). \(words)"] : ["\(digit)", words]
  }
}
