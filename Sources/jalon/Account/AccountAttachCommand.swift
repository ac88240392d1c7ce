import API
import ArgumentParser
import Client

struct AccountAttachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rattacher",
    abstract: "Ouvrir un projet de plus au compte d’un porteur, ou le rouvrir.",
    discussion: """
      Après un changement de porteur, les comptes de l’ancien ne saisissent plus le projet. Qui y travaille
      encore est rattaché ainsi\u{A0}:
        jalon compte rattacher amina --projet AAP-2025/BZH-01
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  @Option(
    name: .customLong("projet"),
    help: ArgumentHelp("Le projet, P06 ou APPEL/P06.", valueName: "projet"))
  var project: String

  func run() async throws {
    let (_, client) = try options.connected()
    let account = try await named.find(client)
    let reply = try await client.act(.attach, on: account.id, project: project)
    try options.tell(reply) { account in
      ["Le compte \(account.login) saisit\u{A0}: \(account.projects.joined(separator: ", "))."]
    }
  }
}
