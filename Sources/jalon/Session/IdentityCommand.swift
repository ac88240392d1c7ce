import API
import ArgumentParser
import Client
import Terminal

struct IdentityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moi", abstract: "Dire qui est connecté, et où.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let console = Console()
    let (session, client) = try options.connected()
    let account = try await client.account()
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(account) }
    output.table(
      ["Identifiant", "Nom", "Profil", "Service"],
      [[account.login, account.name, account.kind.label, session.service.description]],
      isFictitious: account.isFictitious)
  }
}
