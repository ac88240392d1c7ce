import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct AccountSessionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Voir les sessions ouvertes, et finir les autres que celle-ci.")

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Pour l’administrateur\u{A0}: le compte d’un autre.", valueName: "identifiant"))
  var login: String?

  @Flag(name: .customLong("finir"), help: "Finir ces sessions, sauf celle de cette commande.")
  var closes = false

  func run() async throws {
    let (session, client) = try options.connected()
    let isOwn = login == nil || login == session.account.login
    var account: UUID?
    if let login, !isOwn { account = try await client.account(named: login).id }
    let console = Console()
    if closes {
      let number = try await client.closeSessions(of: account)
      console.say(
        "\(French.terminal.counted(number, "session")) \(French.agreeing(number, "finie")).")
    }
    let sessions = try await client.sessions(of: account)
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(Listing(name: "sessions", items: sessions)) }
    output.table(
      ["Ouverte", "Vue", "Celle-ci"],
      sessions.map {
        [
          ParisTime.shown($0.openedAt), ParisTime.shown($0.seenAt), $0.isCurrent ? "oui" : "non",
        ]
      },
      isFictitious: session.account.isFictitious)
  }
}
