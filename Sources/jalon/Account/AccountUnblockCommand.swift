import API
import ArgumentParser
import Client

struct AccountUnblockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debloquer",
    abstract: "Laisser agir de nouveau un compte bloqué.",
    aliases: ["débloquer"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  func run() async throws {
    let (_, client) = try options.connected()
    let reply = try await client.act(.unblock, on: try await named.find(client).id)
    try options.tell(reply) { account in
      ["Compte \(account.login) débloqué."]
    }
  }
}
