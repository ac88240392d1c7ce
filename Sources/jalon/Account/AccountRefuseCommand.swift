import API
import ArgumentParser
import Client

struct AccountRefuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuser",
    abstract: "Refuser ce qui attend d’être confirmé pour un compte, ou y renoncer.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  func run() async throws {
    let (_, client) = try options.connected()
    let waiting = try await named.find(client)
    let reply = try await client.act(.refuse, on: waiting.id)
    try options.tell(reply) { account in
      [
        waiting.request?.act == .reset
          ? "Le mot de passe de \(account.login) ne change pas."
          : "Le compte \(account.login) n’est pas créé\u{A0}; son identifiant est libre."
      ]
    }
  }
}
