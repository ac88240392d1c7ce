import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct AccountListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les comptes.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let (_, client) = try options.connected()
    let accounts = try await client.accounts()
    let console = Console()
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(Listing(name: "comptes", items: accounts)) }
    output.table(
      ["Identifiant", "Nom", "Profil", "État", "Appels et projets", "Vu"],
      accounts.map { account in
        [
          account.login, account.name, account.kind.label, account.state.label,
          (account.calls + account.projects.map(account.marked)).joined(separator: ", "),
          account.lastSeenAt.map { ParisTime.shown($0) } ?? "jamais",
        ]
      },
      isFictitious: accounts.contains(where: \.isFictitious))
    for account in accounts {
      if let request = account.request {
        console.say(request.sentence(of: account.login))
      }
    }
  }
}

extension AccountLine {
  /// « AAP-2025/BZH-01 (signe) »
  fileprivate func marked(_ project: String) -> String {
    signed?.contains(project) == true ? "\(project) (signe)" : project
  }
}

extension AccountLine.State {
  var label: String {
    switch self {
    case .active: "actif"
    case .firstPassword: "attend son mot de passe"
    case .blocked: "bloqué"
    case .closed: "fermé"
    case .waiting: "attend un second administrateur"
    }
  }
}

extension AccountRequestLine {
  fileprivate func sentence(of login: String) -> String {
    let wish =
      switch act {
      case .add: "création demandée"
      case .reset: "nouveau mot de passe demandé"
      }
    return
      "\(login)\u{A0}: \(wish) par \(author) le \(ParisTime.shown(askedAt)), à confirmer par un autre"
      + " administrateur avant le \(ParisTime.shown(expiresAt))\u{A0}: jalon compte confirmer \(login)"
  }
}
