package import ArgumentParser

/// What the parser has to say about a command line, in French.
package enum ParserReply {
  /// Help or version, as it was asked for.
  case help(String)
  case mistake(ParserMistake)

  /// Returns nil when the error does not come from the parser.
  package static func to(
    _ error: any Error, of root: any ParsableCommand.Type, arguments: [String],
    commonOptions: String = "", width: Int = FrenchHelp.width
  ) -> ParserReply? {
    let text = FrenchHelp.translated(
      root.fullMessage(for: error, columns: FrenchHelp.uncut), commonOptions: commonOptions)
    return switch root.exitCode(for: error) {
    case .success: .help(FrenchHelp.laidOut(text, width: width))
    case .validationFailure:
      .mistake(
        ParserMistake(
          suggestion: Suggestion.sentence(for: arguments, of: root),
          message: FrenchHelp.translated(root.message(for: error)), text: text
        ).naming(UnknownCommand(in: arguments, of: root))
          .saying(TakenForOption(in: arguments, root.message(for: error))?.sentence)
          .laidOut(width: width))
    default: nil
    }
  }
}

/// A command line that cannot be understood.
package struct ParserMistake: Sendable {
  package var suggestion: String?
  /// What is wrong, alone.
  package var message: String
  /// What is wrong, and how the command is used.
  package var text: String
}

extension ParserMistake {
  fileprivate func laidOut(width: Int) -> ParserMistake {
    ParserMistake(
      suggestion: suggestion, message: message,
      text: FrenchHelp.laidOut(text, width: width, cutsSentences: false))
  }

  fileprivate func saying(_ sentence: String?) -> ParserMistake {
    guard let sentence else { return self }
    return ParserMistake(
      suggestion: suggestion, message: sentence, text: text.replacing(message, with: sentence))
  }

  /// Whatever the parser found wrong after such a word, what is wrong is that it names no command.
  fileprivate func naming(_ unknown: UnknownCommand?) -> ParserMistake {
    guard let sentence = unknown?.sentence else {
      guard let others = unknown?.others else { return self }
      return ParserMistake(
        suggestion: suggestion, message: message,
        text: text + (text.hasSuffix("\n") ? "" : "\n") + others)
    }
    return ParserMistake(
      suggestion: suggestion, message: sentence, text: text.replacing(message, with: sentence))
  }
}
