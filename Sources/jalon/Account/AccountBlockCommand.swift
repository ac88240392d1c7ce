import API
import ArgumentParser
import Client

struct AccountBlockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bloquer",
    abstract: "Empêcher un compte d’agir, jusqu’à ce qu’il soit débloqué.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  func run() async throws {
    let (_, client) = try options.connected()
    let reply = try await client.act(.block, on: try await named.find(client).id)
    try options.tell(reply) { account in
      ["Compte \(account.login) bloqué\u{A0}; ses sessions sont finies."]
    }
  }
}
