import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct AccountPasswordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motdepasse",
    abstract: "Changer votre mot de passe.",
    discussion: """
      L’ancien et le nouveau sont demandés sans être montrés, ou lus sur l’entrée standard, un par ligne.
      Vos brouillons restent lisibles\u{A0}; vos autres sessions sont finies.
      """,
    aliases: ["mot-de-passe"])

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let console = Console()
    let (session, client) = try options.connected()
    let former = try options.secret(
      console, "Mot de passe actuel > ", option: "le mot de passe actuel sur l’entrée standard")
    let new = try options.newPassword(console, login: session.account.login)
    try await client.changePassword(PasswordChange(former: former, new: new))
    console.say("Mot de passe changé. Vos autres sessions sont finies.")
    let keys = KeyFile(options.folder, login: session.account.login, service: session.service)
    if try !keys.rewrap(former: former, new: new) {
      console.warn(
        "La clé de vos brouillons ne s’ouvre pas avec le mot de passe actuel\u{A0}: il sera demandé à la prochaine connexion."
      )
    }
    await keys.leaveForOthers(client, session.account)
    try reseal(keys, under: session.draftKey, console)
  }

  /// Drafts of before a reset, which only an older password opens.
  private func reseal(_ keys: KeyFile, under key: DraftKey, _ console: Console) throws {
    guard !keys.setAside.isEmpty, console.isInteractive, !options.asksNothing else { return }
    console.say("Des brouillons attendent encore un mot de passe d’avant.")
    let older = try options.secret(
      console, "Ce mot de passe (Entrée\u{A0}: plus tard) > ", option: "")
    guard !older.isEmpty else { return }
    let number = try keys.reseal(former: older, under: key)
    console.say(
      number == 0
        ? "Aucun brouillon ne s’ouvre avec ce mot de passe."
        : "\(French.terminal.counted(number, "brouillon")) de nouveau \(French.agreeing(number, "lisible"))."
    )
  }
}

extension CommonOptions {
  /// Asked twice at a terminal, where nobody sees what she types; read once from elsewhere. Refused here
  /// by the rules that the service decides by.
  func newPassword(_ console: Console, login: String) throws -> String {
    while true {
      let new = try secret(
        console,
        "Nouveau mot de passe (\(PasswordWeakness.leastCharacters) caractères au moins) > ",
        option: "le nouveau mot de passe sur l’entrée standard")
      if let weakness = PasswordWeakness(of: new, login: login) {
        guard console.isInteractive else {
          throw Failure(
            .refused, "mot_de_passe_faible", weakness.sentence, "Le mot de passe n’a pas changé.")
        }
        console.warn(weakness.sentence)
        continue
      }
      guard console.isInteractive else { return new }
      if try secret(console, "Encore une fois > ", option: "") == new { return new }
      console.warn("Les deux ne sont pas les mêmes. Recommencer.")
    }
  }
}
