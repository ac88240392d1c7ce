import API
import ArgumentParser
import Client
import Terminal
import Writing

struct AccountCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fermer", abstract: "Fermer un compte pour toujours\u{A0}; ce qu’il a fait reste.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  @Option(
    name: .customLong("confirmer"),
    help: ArgumentHelp("L’identifiant, en réponse à la confirmation.", valueName: "identifiant"))
  var confirmation: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let account = try await named.find(client)
    let question = "Pour fermer ce compte pour toujours, retapez \(account.login) > "
    let typed =
      try confirmation
      ?? options.answer(Console(), question, option: "--confirmer \(account.login)")
    guard typed.plain == account.login.plain else {
      throw Failure(
        .stopped, "non_confirme",
        "Rien n’est fermé\u{A0}: l’identifiant attendu est \(account.login).",
        "Recommencer la commande.")
    }
    let reply = try await client.act(.close, on: account.id)
    try options.tell(reply) { account in
      ["Compte \(account.login) fermé\u{A0}; ses sessions sont finies."]
    }
  }
}
