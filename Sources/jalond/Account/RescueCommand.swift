import ArgumentParser
import Foundation
import Logging
import Postgres
import Service
import Store

/// The way back of an administrator whose password is lost and whom no other one can help.
struct RescueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secourir",
    abstract: "Donner un nouveau premier mot de passe à un administrateur, depuis le serveur.",
    discussion: """
      Pour qui a perdu son mot de passe quand aucun autre administrateur ne peut agir\u{A0}; sinon\u{A0}: \
      jalon compte reinitialiser. Ses sessions se ferment, et le journal garde l’acte. Avec la base de \
      jalond lui-même, arrêter d’abord le service.
      """)

  @OptionGroup var settings: Settings

  @Argument(help: ArgumentHelp("Son identifiant.", valueName: "identifiant"))
  var login = "administrateur"

  func run() async throws {
    let password = Password.random()
    let stretched = try StretchedPassword(of: password)
    let login = login
    let isFound = try await asOwner(settings) { tx in
      try tx.rescueAdministrator(login, to: stretched)
    }
    guard isFound else {
      throw OperatorFailure(
        sentence: "Aucun administrateur ouvert n’a l’identifiant «\u{A0}\(login)\u{A0}».")
    }
    say("Administrateur \(login)\u{A0}: ses sessions sont fermées.")
    print("Premier mot de passe\u{A0}: \(password)")
    say(
      "Il n’est montré que cette fois, vaut 14 jours, et sera changé à la prochaine connexion\u{A0}: jalon connexion \(login)"
    )
  }
}
