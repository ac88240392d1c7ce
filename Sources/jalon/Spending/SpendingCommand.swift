import ArgumentParser

struct SpendingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depenses",
    abstract: "Rendre compte de l’argent, année par année, par postes du Cerfa 15059.",
    discussion: """
      Exemples\u{A0}:
        jalon depenses definir P06 2024 64=42000/40500 62=6000/6100 74.appel=40000/40000
        jalon depenses definir P06 2024 reste=/1400:"reportés sur 2025"
        jalon depenses envoyer P06 2024
        jalon depenses exporter P06 2024 -o compte.xlsx
        jalon depenses rendre P06 2024 --motif "le poste 62 est à détailler"
      """,
    subcommands: [
      StatementShowCommand<SpendingNoun>.self, SpendingDefineCommand.self,
      StatementSendCommand<SpendingNoun>.self, StatementDropCommand<SpendingNoun>.self,
      SpendingExportCommand.self, StatementAcceptCommand<SpendingNoun>.self,
      StatementReturnCommand<SpendingNoun>.self, StatementReopenCommand<SpendingNoun>.self,
    ],
    aliases: ["dépenses"])
}
