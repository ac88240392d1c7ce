import ArgumentParser

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Coder par thème, à deux, ce que les personnes ont écrit.",
    discussion: """
      Après le dernier dépouillement. Une personne écrit la grille des thèmes d’une question ouverte (ecrire)\u{A0}; deux
      évaluateurs codent chaque réponse sans voir le travail de l’autre (coder)\u{A0}; leurs écarts se tranchent ensemble
      (accorder)\u{A0}; le codage se clôt (clore) et la publication suivante en donne les effectifs, protégés comme les
      autres. Une citation proposée en codant n’est imprimée qu’autorisée par une autre personne (autoriser).
      """,
    subcommands: [
      ThemeWriteCommand.self, ThemeShowCommand.self, ThemeCodeCommand.self,
      ThemeSettleCommand.self, ThemeClearCommand.self, ThemeCloseCommand.self,
    ], aliases: ["thèmes"])
}
