import ArgumentParser

/// Finds the command that a mistyped word was meant for.
enum Suggestion {
  /// Returns nil when no command is close to what was typed.
  static func sentence(
    for arguments: [String], of root: any ParsableCommand.Type
  ) -> String? {
    var path = [root._commandName]
    var commands = root.configuration.subcommands
    for word in arguments.prefix(while: { !$0.hasPrefix("-") }) {
      if let command = commands.first(where: { $0.names.contains(word.lowercased()) }) {
        path.append(word)
        commands = command.configuration.subcommands
        continue
      }
      guard let match = closest(to: word, among: commands.flatMap { $0.names }),
        let name = commands.first(where: { $0.names.contains(match) })?._commandName
      else { return nil }
      return "Vouliez-vous dire\u{A0}: \((path + [name]).joined(separator: " "))\u{A0}?"
    }
    return nil
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

extension ParsableCommand {
  fileprivate static var names: [String] {
    [_commandName] + configuration.aliases
  }
}
