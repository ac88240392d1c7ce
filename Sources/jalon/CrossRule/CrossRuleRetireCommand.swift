import API
import ArgumentParser
import Client
import Foundation
import Terminal

struct CrossRuleRetireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retirer", abstract: "Retirer une règle\u{A0}; ce qu’elle a refusé le reste.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code de la règle, par exemple R1.", valueName: "code"))
  var code: String

  func run() async throws {
    let (_, client) = try options.connected()
    let found = try call.call(among: try await client.calls())
    let code = code.uppercased()
    let outcome = try await retire(code, ofCall: found.id, client)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(outcome) }
    if found.isFictitious { console.say("Données fictives.") }
    console.say("Règle \(code) retirée\u{A0}: elle ne vaut plus à partir de maintenant.")
  }

  private func retire(
    _ code: String, ofCall call: UUID, _ client: JalonClient
  ) async throws -> CrossRuleOutcome {
    do throws(ClientError) {
      return try await client.settle(
        CrossRuleRequest(code: code, rule: nil, isTrial: false), ofCall: call)
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      throw Failure(
        .notFound, Failure.notFound.code, "Aucune règle de cet appel n’a le code \(code).",
        "Voir leurs codes avec\u{A0}: jalon regle liste")
    }
  }
}
