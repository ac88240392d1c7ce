import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct AccountCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creer",
    abstract: "Créer un compte, avec un premier mot de passe montré une seule fois.",
    discussion: """
      Exemples\u{A0}:
        jalon compte creer amina --nom 'Amina Le Goff' --projet AAP-2025/BZH-01
        jalon compte creer eva --nom 'Eva Martin' --appel AAP-2025
        jalon compte creer ada --nom 'Ada Roux' --administrateur
      """,
    aliases: ["créer"])

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Identifiant, en minuscules.", valueName: "identifiant"))
  var login: String

  @Option(name: .customLong("nom"), help: ArgumentHelp("Nom affiché.", valueName: "nom"))
  var name: String

  @Option(
    name: .customLong("projet"),
    help: ArgumentHelp(
      "Pour un porteur\u{A0}: un projet qu’il saisit, P06 ou APPEL/P06. Peut se répéter.",
      valueName: "projet"))
  var projects: [String] = []

  @Option(
    name: .customLong("appel"),
    help: ArgumentHelp(
      "Pour un évaluateur\u{A0}: un appel qu’il suit. Peut se répéter.", valueName: "appel"))
  var calls: [String] = []

  @Flag(name: .customLong("administrateur"), help: "Pour un administrateur.")
  var isAdministrator = false

  func validate() throws {
    guard [!projects.isEmpty, !calls.isEmpty, isAdministrator].count(where: { $0 }) == 1 else {
      throw ValidationError(
        "Un compte a un seul profil. Donner --projet, ou --appel, ou --administrateur.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let kind: AccountMessage.Kind =
      isAdministrator ? .administrator : calls.isEmpty ? .holder : .evaluator
    let reply = try await client.add(
      NewAccountRequest(login: login, name: name, kind: kind, projects: projects, calls: calls))
    try options.tell(reply) { account in
      let person = "\(account.name), \(account.kind.label)"
      return [
        account.request == nil
          ? "Compte \(account.login) créé\u{A0}: \(person)."
          : "Demande faite\u{A0}: le compte \(account.login) (\(person)) attend un second administrateur."
      ]
    }
  }
}

extension CommonOptions {
  /// What was done, and the first password if there is one: on the standard output, this once.
  func tell(_ reply: AccountReply, _ lines: (AccountLine) -> [String]) throws {
    let console = Console()
    if isJSON { return try Output(options: self, console: console).json(reply) }
    if reply.account.isFictitious { console.say("Données fictives.") }
    console.say(lines(reply.account))
    guard let password = reply.firstPassword else { return }
    console.say("Premier mot de passe\u{A0}: \(password)")
    if let request = reply.account.request {
      console.say(
        "Il n’est montré que cette fois, et n’ouvrira rien avant la confirmation\u{A0}; il vaudra alors 14 jours."
      )
      console.say(
        "Un autre administrateur confirme avant le \(ParisTime.shown(request.expiresAt))\u{A0}: jalon compte confirmer \(reply.account.login)"
      )
      return
    }
    console.say(
      "Il n’est montré que cette fois, vaut 14 jours, et sera changé à la première connexion.")
    if reply.account.kind == .evaluator {
      console.say("Les évaluateurs de l’appel en sont informés.")
    }
  }
}
