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
    let address = try options.address(try file.read())
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

  private func tell(_ account: AccountMessage, _ console: Console) throws {
    if options.isJSON { return try Output(options: options, console: console).json(account) }
    if account.isFictitious { console.say("Données fictives.") }
    console.say("Connecté\u{A0}: \(account.name), \(account.kind.label).")
    console.say("Pour voir vos projets\u{A0}: jalon projet liste")
  }
}

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
    // The key of the drafts leaves the disk first, whatever the service says after.
    try file.remove()
    do {
      try await JalonClient(session.service, token: session.token).logout()
    } catch  where error.isPassing {
      console.warn("Le service n’a pas pu être prévenu\u{A0}: la session y finira d’elle-même.")
    }
    console.say("Déconnecté. Vos brouillons restent ici, chiffrés.")
  }
}

struct AccountCommand: AsyncParsableCommand {
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

extension KeyFile.Unwrapped {
  fileprivate var draftKey: DraftKey {
    switch self {
    case .key(let key), .newKey(let key, _): key
    }
  }
}

extension AccountMessage.Kind {
  fileprivate var label: String {
    switch self {
    case .holder: "porteur"
    case .evaluator: "évaluateur"
    case .administrator: "administrateur"
    }
  }
}
