import API
import ArgumentParser
import Client

struct AccountResetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinitialiser",
    abstract: "Donner un nouveau premier mot de passe à qui a perdu le sien.",
    aliases: ["réinitialiser"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  func run() async throws {
    let (_, client) = try options.connected()
    let reply = try await client.act(.reset, on: try await named.find(client).id)
    try options.tell(reply) { account in
      [
        account.request == nil
          ? "Mot de passe de \(account.login) réinitialisé\u{A0}; ses sessions sont finies."
          : "Demande faite\u{A0}: \(account.login) garde son mot de passe jusqu’à la confirmation d’un second administrateur."
      ]
    }
  }
}
