import ArgumentParser

/// Finds the command that a mistyped word was meant for.
enum Suggestion {
  /// Returns nil when no command is close to what was typed.
  static func sentence(
    for arguments: [String], of root: any ParsableCommand.Type
  ) -> String? {
    guard let unknown = UnknownCommand(in: arguments, of: root) else { return nil }
    let commands = unknown.command.configuration.subcommands
    guard let match = closest(to: unknown.word, among: commands.flatMap { $0.names }),
      let name = commands.first(where: { $0.names.contains(match) })?._commandName
    else { return nil }
    return "Vouliez-vous dire\u{A0}: \((unknown.path + [name]).joined(separator: " "))\u{A0}?"
  }

  static func closest(to word: String, among names: [String]) -> String? {
    let limit = word.count < 4 ? 1 : 2
    return names.map { (name: $0, distance: distance(word.lowercased(), $0)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?.name
  }

  /// The Levenshtein distance: letters to add, drop or change.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}

/// A word where the name of a command is expected, and which is none.
struct UnknownCommand {
  let word: String
  /// The names that lead to it.
  private(set) var path: [String]
  /// The last command of the path.
  private(set) var command: any ParsableCommand.Type

  /// Returns nil when each word before the options names a command, or belongs to one without commands.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    (path, command) = ([root._commandName], root)
    for word in arguments.prefix(while: { !$0.hasPrefix("-") }) {
      let commands = command.configuration.subcommands
      guard let next = commands.first(where: { $0.names.contains(word.lowercased()) }) else {
        guard !commands.isEmpty else { return nil }
        self.word = word
        return
      }
      path.append(word)
      command = next
    }
    return nil
  }

  /// Returns nil when the word may be meant for the command that is run without being named.
  var sentence: String? {
    guard command.configuration.defaultSubcommand == nil else { return nil }
    let sentence =
      "La commande «\u{A0}\((path + [word]).joined(separator: " "))\u{A0}» n’existe pas."
    // After a noun, what it can do; of the program itself the help says more.
    guard path.count > 1 else { return sentence }
    return "\(sentence) Commandes\u{A0}: \(verbs)."
  }

  /// What else the noun can do, where a verb may be left out.
  var others: String? {
    guard path.count > 1, command.configuration.defaultSubcommand != nil else { return nil }
    return "Commandes de «\u{A0}\(path.joined(separator: " "))\u{A0}»\u{A0}: \(verbs)."
  }

  private var verbs: String {
    command.configuration.subcommands.map { $0._commandName }.joined(separator: ", ")
  }
}

extension ParsableCommand {
  fileprivate static var names: [String] {
    [_commandName] + configuration.aliases
  }
}
