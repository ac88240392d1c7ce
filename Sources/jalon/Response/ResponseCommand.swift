import ArgumentParser

struct ResponseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avis",
    abstract: "Donner votre avis, avec le code de votre carte.",
    usage: """
      jalon avis [--langue <langue>] [--borne]
      jalon avis retirer [--langue <langue>]
      """,
    discussion:
      "Le code est demandé, ou lu sur l’entrée standard. Il ne s’écrit jamais dans la commande.",
    subcommands: [ResponseGiveCommand.self, ResponseWithdrawCommand.self],
    defaultSubcommand: ResponseGiveCommand.self)
}
