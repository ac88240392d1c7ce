import API
import ArgumentParser
import Client
import Terminal

struct ConnectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connexion",
    abstract: "Se connecter au service.",
    discussion: """
      Le mot de passe est demandé sans être montré, ou lu sur l’entrée standard\u{A0}:
        jalon connexion claire < mot-de-passe.txt
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Votre identifiant.", valueName: "identifiant"))
  var login: String?

  func run() async throws {
    let console = Console()
    let file = SessionFile(options.folder)
    let address = try options.address(try formerSession(file))
    let login =
      try self.login
      ?? options.answer(console, "Identifiant > ", option: "jalon connexion IDENTIFIANT")
    let password = try options.secret(
      console, "Mot de passe > ", option: "le mot de passe sur l’entrée standard")
    let response = try await JalonClient(address).login(
      LoginRequest(login: login, password: password))
    let keys = KeyFile(options.folder, login: response.account.login, service: address)
    let unwrapped = try keys.unwrap(password: password)
    if case .newKey(_, let former) = unwrapped {
      console.warn(
        "Votre mot de passe a changé\u{A0}: les brouillons d’avant restent chiffrés avec l’ancien. Leur clé est mise de côté (\(former))."
      )
    }
    try file.write(
      Session(
        service: address, token: response.token, account: response.account,
        draftKey: unwrapped.draftKey))
    try tell(response.account, console)
  }

  /// The session of a later version of jalon gives way to the new one.
  private func formerSession(_ file: SessionFile) throws -> Session? {
    do {
      return try file.read()
    } catch StateError.unknownFormat {
      return nil
    }
  }

  private func tell(_ account: AccountMessage, _ console: Console) throws {
    if options.isJSON { return try Output(options: options, console: console).json(account) }
    if account.isFictitious { console.say("Données fictives.") }
    console.say("Connecté\u{A0}: \(account.name), \(account.kind.label).")
    console.say("Pour voir vos projets\u{A0}: jalon projet liste")
  }
}

extension KeyFile.Unwrapped {
  fileprivate var draftKey: DraftKey {
    switch self {
    case .key(let key), .newKey(let key, _): key
    }
  }
}
