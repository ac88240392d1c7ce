import API
import ArgumentParser
import Client

/// The account that a command names by its login.
struct NamedAccount: ParsableArguments {
  @Argument(help: ArgumentHelp("Identifiant du compte.", valueName: "identifiant"))
  var login: String

  func find(_ client: JalonClient) async throws -> AccountLine {
    try await client.account(named: login)
  }
}

extension JalonClient {
  func account(named login: String) async throws -> AccountLine {
    guard let account = try await accounts().first(where: { $0.login == login.lowercased() })
    else {
      throw Failure(
        .notFound, Failure.notFound.code,
        "Aucun compte n’a l’identifiant «\u{A0}\(login)\u{A0}».",
        "Voir les comptes avec\u{A0}: jalon compte liste")
    }
    return account
  }
}
