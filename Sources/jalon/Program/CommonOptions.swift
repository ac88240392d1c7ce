import ArgumentParser
import Client
import Foundation
import Terminal

/// Options of every command.
struct CommonOptions: ParsableArguments {
  /// As the parser writes them in a usage line.
  static let usage = "[--json] [--brut] [--sans-question] [--service <adresse>]"

  @Flag(name: .customLong("json"), help: "Écrire le résultat en JSON.")
  var isJSON = false

  @Flag(
    name: .customLong("brut"), help: "Écrire des colonnes séparées par des tabulations, sans titre."
  )
  var isRaw = false

  @Flag(
    name: .customLong("sans-question"),
    help: "Ne rien demander\u{A0}: une question devient une erreur.")
  var asksNothing = false

  @Option(
    name: .customLong("service"),
    help: ArgumentHelp("Adresse du service (ou JALON_SERVICE).", valueName: "adresse"))
  var service: String?
}

extension CommonOptions {
  var folder: StateFolder { StateFolder(environment: ProcessInfo.processInfo.environment) }

  /// The requested service, else that of the session, else this machine.
  func address(_ session: Session?) throws -> ServiceAddress {
    if let service { return try ServiceAddress(service) }
    if let asked = ProcessInfo.processInfo.environment["JALON_SERVICE"], !asked.isEmpty {
      return try ServiceAddress(asked)
    }
    return session?.service ?? .local
  }

  /// The open session and a client for it. A token is only ever sent to its own service.
  func connected() throws -> (session: Session, client: JalonClient) {
    let session = try SessionFile(folder).read()
    let address = try address(session)
    guard let session, session.service == address else { throw Failure.notConnected }
    return (session, JalonClient(session.service, token: session.token))
  }
}

/// Asking the person, or failing with the option that would have answered.
extension CommonOptions {
  /// Asks for one line; the end of the input and Ctrl-C end the command.
  func answer(_ console: Console, _ prompt: String, option: String) throws -> String {
    try text(of: asksNothing ? nil : console.ask(prompt), option)
  }

  /// Asks for words: lines that are pasted at once are all of them.
  func words(_ console: Console, _ prompt: String, option: String) throws -> String {
    try text(of: asksNothing ? nil : console.askForText(prompt), option)
  }

  func secret(_ console: Console, _ prompt: String, option: String) throws -> String {
    let mayRead = !asksNothing || !console.isInteractive
    return try text(of: mayRead ? console.askSecret(prompt) : nil, option)
  }

  private func text(of input: Console.Input?, _ option: String) throws -> String {
    switch input {
    case .line(let line): return line
    case .end: throw Failure.endOfInput
    case .interrupted: throw Failure.interrupted
    case nil: throw Failure.questionRefused(option)
    }
  }
}
