import ArgumentParser

struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avis",
    abstract: "Donner votre avis, avec le code de votre carte.",
    usage: """
      jalon avis [--langue <langue>]
      jalon avis retirer
      """,
    discussion:
      "Le code est demandé, ou lu sur l’entrée standard. Il ne s’écrit jamais dans la commande.",
    subcommands: [SurveyAnswerCommand.self, SurveyWithdrawCommand.self],
    defaultSubcommand: SurveyAnswerCommand.self)
}
