import ArgumentParser
import Foundation
import Logging
import Postgres
import Service
import Store

/// Makes the first administrator, who makes all other accounts with `jalon compte`.
struct InitialiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "initialiser",
    abstract:
      "Créer le premier administrateur, avec un premier mot de passe montré une seule fois.",
    discussion: """
      Une fois connecté, il choisit son mot de passe et crée les autres comptes\u{A0}: jalon compte creer
      """,
    aliases: ["initialise"])

  @OptionGroup var settings: Settings

  @Argument(help: ArgumentHelp("Son identifiant.", valueName: "identifiant"))
  var login = "administrateur"

  @Option(
    name: [.customLong("nom"), .customLong("name")],
    help: ArgumentHelp("Son nom affiché.", valueName: "nom"))
  var name = "Administrateur"

  func run() async throws {
    let password = Password.random()
    let account = NewAccount(
      login: login, name: name, kind: .administrator,
      password: try StretchedPassword(of: password), isFictitious: false)
    try await administer(settings) { tx in try tx.addFirstAdministrator(account) }
    say("Administrateur \(login) créé.")
    print("Premier mot de passe\u{A0}: \(password)")
    say(
      "Il n’est montré que cette fois, vaut 14 jours, et sera changé à la première connexion\u{A0}: jalon connexion \(login)"
    )
  }
}
