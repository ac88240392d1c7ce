import API
import ArgumentParser
import Client
import Monitoring
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
    var password = try options.secret(
      console, "Mot de passe > ", option: "le mot de passe sur l’entrée standard")
    var response = try await JalonClient(address).login(
      LoginRequest(login: login, password: password))
    let client = JalonClient(address, token: response.token)
    if response.account.mustChangePassword == true {
      console.say("Ce mot de passe vous a été remis\u{A0}: choisir le vôtre.")
      let new = try options.newPassword(console, login: response.account.login)
      try await client.changePassword(PasswordChange(former: password, new: new))
      password = new
      response.account.mustChangePassword = nil
    }
    let keys = KeyFile(options.folder, login: response.account.login, service: address)
    await keys.meetOther(client, response.account, password: password)
    let unwrapped = try keys.unwrap(password: password) { try formerPassword(console) }
    await keys.leaveForOthers(client, response.account)
    if case .newKey(_, let former) = unwrapped {
      console.warn(
        "Votre mot de passe a changé\u{A0}: les brouillons d’avant restent chiffrés avec l’ancien (\(former)). Les rouvrir avec\u{A0}: jalon compte motdepasse"
      )
    }
    try file.write(
      Session(
        service: address, token: response.token, account: response.account,
        draftKey: unwrapped.draftKey))
    try tell(response.account, console)
    if !options.isJSON { try await client.tellNotices(response.account, console) }
  }

  /// Where the password has changed since the last connection from here. Nil: not now.
  private func formerPassword(_ console: Console) throws -> String? {
    guard console.isInteractive, !options.asksNothing else { return nil }
    console.say("Votre mot de passe a changé. L’ancien rouvre vos brouillons.")
    let former = try options.secret(
      console, "Ancien mot de passe (Entrée\u{A0}: plus tard) > ", option: "")
    return former.isEmpty ? nil : former
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
    console.say(
      account.kind == .administrator
        ? "Pour voir les comptes\u{A0}: jalon compte liste"
        : "Pour voir vos projets\u{A0}: jalon projet liste")
  }
}

extension JalonClient {
  /// What evaluators are told of each other's accounts, and holders of projects that change hands.
  func tellNotices(_ account: AccountMessage, _ console: Console) async throws {
    switch account.kind {
    case .holder: console.say(try await projects().compactMap(\.handoverSentence))
    case .evaluator: try await tellAccounts(console)
    case .administrator: break
    }
  }

  private func tellAccounts(_ console: Console) async throws {
    for notice in try await notices() {
      let what =
        switch notice.event {
        case .added: "compte d’évaluateur créé"
        case .reset: "mot de passe d’évaluateur réinitialisé"
        case .secondAsked: "vos comptes se créent désormais à deux administrateurs"
        case .secondLifted: "vos comptes se créent désormais par un seul administrateur"
        }
      let concerned = notice.account.map { " pour \($0)" } ?? ""
      let confirmer = notice.confirmer.map { ", confirmé par \($0)" } ?? ""
      console.say(
        "\(notice.call), le \(ParisTime.shown(notice.at))\u{A0}: \(what)\(concerned), par \(notice.author)\(confirmer)."
      )
    }
  }
}

extension KeyFile.Unwrapped {
  fileprivate var draftKey: DraftKey {
    switch self {
    case .key(let key), .newKey(let key, _): key
    }
  }
}
