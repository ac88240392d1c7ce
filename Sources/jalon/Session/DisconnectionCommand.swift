import ArgumentParser
import Client
import Terminal

struct DisconnectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deconnexion",
    abstract: "Finir la session\u{A0}; les brouillons restent, chiffrés.",
    aliases: ["déconnexion"])

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let console = Console()
    let file = SessionFile(options.folder)
    guard let session = try file.read() else {
      console.say("Vous n’étiez pas connecté.")
      return
    }
    // The key of the drafts is removed first, whatever the service answers.
    try file.remove()
    do {
      try await JalonClient(session.service, token: session.token).logout()
    } catch  where error.isPassing {
      console.warn("Le service n’a pas pu être prévenu\u{A0}: la session y finira d’elle-même.")
    }
    console.say("Déconnecté. Vos brouillons restent ici, chiffrés.")
  }
}
