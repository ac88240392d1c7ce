import ArgumentParser

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compte",
    abstract: "Les comptes, votre mot de passe et vos sessions.",
    discussion: """
      Chacun peut changer son mot de passe et voir ses sessions\u{A0}; le reste est à l’administrateur.
      """,
    subcommands: [
      AccountCreateCommand.self, AccountListCommand.self, AccountResetCommand.self,
      AccountBlockCommand.self, AccountUnblockCommand.self, AccountCloseCommand.self,
      AccountAttachCommand.self, AccountSignatureCommand.self, AccountConfirmCommand.self,
      AccountRefuseCommand.self, AccountPasswordCommand.self, AccountSessionsCommand.self,
    ])
}
