import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relecture",
    abstract:
      "Relire les trimestres reçus\u{A0}: accepter, questionner, rendre, rouvrir, vérifier.",
    discussion: """
      Exemples\u{A0}:
        jalon relecture file
        jalon relecture ouvrir P06 2024-T4
        jalon relecture questionner P06 2024-T4 I02 --texte "Comptez-vous les renouvellements ?"
        jalon relecture rendre P06 2024-T4 --motif "I02 est à revoir"
        jalon relecture accepter P06 2024-T4
      """,
    subcommands: [
      ReviewQueueCommand.self, ReviewOpenCommand.self, ReviewAcceptCommand.self,
      ReviewAcceptAllCommand.self, ReviewAskCommand.self, ReviewCloseCommand.self,
      ReviewReturnCommand.self, ReviewReopenCommand.self, ReviewVerifyCommand.self,
      ReviewRemindCommand.self,
    ])
}
