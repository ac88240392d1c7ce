/// Translates the texts that swift-argument-parser 1.8 writes in English (its issues 203 and 807).
/// Snapshot tests check every message, so that an upgrade cannot let English through.
package enum FrenchHelp {
  /// Of a window, where nothing says otherwise.
  package static let width = 80
  /// As many columns as the parser needs to cut no line.
  package static let uncut = 100_000

  /// In lines of a window. What is no help (a script of completion) stays as it is.
  package static func laidOut(
    _ french: String, width: Int = FrenchHelp.width, cutsSentences: Bool = true
  ) -> String {
    guard "\n\(french)".contains("\nEmploi\u{A0}: ") else { return french }
    return HelpLayout(width: min(width, Self.width), cutsSentences: cutsSentences).laidOut(french)
  }

  /// - Parameter commonOptions: the options of every command as a usage line shows them, shortened
  ///   to `[options]`.
  package static func translated(_ text: String, commonOptions: String = "") -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeAll { $0.hasSuffix("<subcommand>' for detailed help.") }
    return lines.map { line in
      Self.line(commonOptions.isEmpty ? line : line.replacing(commonOptions, with: "[options]"))
    }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    var line = headings[line] ?? line
    for (pattern, french) in sentences {
      guard let regex = try? Regex(pattern) else {
        preconditionFailure("every pattern is written here")
      }
      line = line.replacing(regex) { match in
        match.output.indices.dropFirst().reduce(french) { text, index in
          text.replacing("$\(index)", with: match.output[index].substring ?? "")
        }
      }
    }
    return line
  }

  private static let headings = [
    "ARGUMENTS:": "CE QUI SUIT\u{A0}:", "OPTIONS:": "OPTIONS\u{A0}:",
    "SUBCOMMANDS:": "COMMANDES\u{A0}:",
  ]

  /// Applied in order; `$1` is the first captured group.
  private static let sentences: [(pattern: String, french: String)] = [
    (#"^OVERVIEW: "#, ""),
    (#"^(?:USAGE|Usage): "#, "Emploi\u{A0}: "),
    (#"^Error: "#, "Erreur\u{A0}: "),
    (#"^Help: +"#, "Aide\u{A0}: "),
    (#" +See '(.+) --help' for more information\."#, "Pour en savoir plus\u{A0}: $1 --aide"),
    (#" +See '(.+)' for more information\."#, "Pour en savoir plus\u{A0}: $1"),
    (#"<subcommand>"#, "<commande>"),
    (#"\[<options>\]"#, "[options]"),
    (#"<options>"#, "options"),
    (#"Show the version\."#, "Dire la version."),
    (#"Show help information\."#, "Montrer cette aide."),
    (#"Show subcommand help information\."#, "Montrer l’aide d’une commande."),
    // As wide as the English text, to keep the columns aligned.
    (#" \(default\)"#, " (usuelle)"),
    (#"\(default:"#, "(sinon"),
    (#"\(values:"#, "(choix\u{A0}:"),
    (#"; default:"#, "; sinon"),
    (#"Missing expected argument '(.*)'"#, "Il manque\u{A0}: $1"),
    (#"Missing one of: '(.*)'"#, "Il manque l’un de\u{A0}: $1"),
    (#"Missing value for '(.*?)'"#, "Il manque une valeur après\u{A0}: $1"),
    (#"Missing required subcommand\."#, "Il manque la suite de la commande."),
    (
      #"Unknown option '(.*?)'\. Did you mean '(.*?)'\?"#,
      "L’option $1 n’existe pas. Vouliez-vous dire $2\u{A0}?"
    ),
    (#"Unknown option '(.*?)'"#, "L’option $1 n’existe pas."),
    (#"Invalid option: (.*)"#, "L’option $1 n’existe pas."),
    (#"^( +)or: "#, "$1ou\u{A0}: "),
    (#"^(.*) in '(-.*)'$"#, "$1 dans $2"),
    (#"^(.*)Unexpected argument '(.*)'"#, "$1«\u{A0}$2\u{A0}» est en trop."),
    (#"(\d+) unexpected arguments: '(.*)'"#, "$1 mots sont en trop\u{A0}: $2."),
    (#"', '"#, ", "),
    (
      #"The option '(.*)' does not take any value, but '(.*)' was specified\."#,
      "L’option $1 ne prend pas de valeur, mais «\u{A0}$2\u{A0}» la suit."
    ),
    (#"The value '(.*)' is invalid for '(.*?)'"#, "«\u{A0}$1\u{A0}» ne convient pas à $2."),
    (
      #"Value to be set with flag '(.*)' had already been set with flag '(.*)'"#,
      "$1 contredit $2\u{A0}: n’en garder qu’un."
    ),
    (#"Can't (?:autodetect|generate) .*"#, "Ce terminal n’a pas de complétion."),
    (
      #"Please use --generate-completion-script=<shell> with one of:"#,
      "Écrire --generate-completion-script suivi de\u{A0}:"
    ),
  ]
}
