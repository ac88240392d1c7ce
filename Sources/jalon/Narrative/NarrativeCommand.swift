import ArgumentParser

struct NarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bilan",
    abstract: "Raconter une année ou tout le projet, et répondre à l’évaluation.",
    discussion: """
      Exemples\u{A0}:
        jalon bilan ecrire P06 2024                      (demande chaque rubrique)
        jalon bilan ecrire P06 2024 difficultes --texte "Deux départs dans l’équipe."
        jalon bilan ecrire P06 fin suites --fichier suites.txt
        jalon bilan envoyer P06 2024
        jalon bilan voir P06
      """,
    subcommands: [
      StatementShowCommand<NarrativeNoun>.self, NarrativeWriteCommand.self,
      StatementSendCommand<NarrativeNoun>.self, StatementDropCommand<NarrativeNoun>.self,
      StatementAcceptCommand<NarrativeNoun>.self, StatementReturnCommand<NarrativeNoun>.self,
      StatementReopenCommand<NarrativeNoun>.self,
    ])
}
