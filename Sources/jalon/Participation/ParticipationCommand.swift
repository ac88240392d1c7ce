import ArgumentParser

struct ParticipationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participation",
    abstract: "Les actions où des personnes ont pris part au projet, et ce qu’elles ont changé.",
    subcommands: [
      ParticipationListCommand.self, ParticipationShowCommand.self, ParticipationAddCommand.self,
      ParticipationCorrectCommand.self, ParticipationWithdrawCommand.self,
      ParticipationImportCommand.self, ParticipationClearCommand.self,
    ])
}
