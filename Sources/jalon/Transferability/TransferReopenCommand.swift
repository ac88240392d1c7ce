import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct TransferReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rouvrir",
    abstract: "Reprendre votre cotation envoyée, tant que personne d’autre n’a envoyé la sienne.",
    discussion: """
      Ce qui était coté est gardé\u{A0}: corriger un critère, puis envoyer à nouveau. Une fois l’autre cotation envoyée,
      chacun lit celle de l’autre\u{A0}: une erreur se corrige alors à la réunion sur les écarts (accorder).
      Exemple\u{A0}:
        jalon transferabilite rouvrir P06 --raison "E3 coté pour un autre projet"
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Option(
    name: .customLong("raison"),
    help: ArgumentHelp("Pourquoi elle est rouverte.", valueName: "texte"))
  var reason: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let opened = try await OpenedTransfer.open(named, client)
    let code = opened.project.code
    guard opened.own?.isSent == true else {
      throw Failure(
        .refused, "cotation_non_envoyee", "Votre cotation de \(code) n’est pas envoyée.",
        "Elle se corrige avec\u{A0}: jalon transferabilite noter \(code) A1")
    }
    let reason = try options.words(reason, "Raison > ", option: "--raison \"…\"")
    try await client.reopenTransfer(opened.project.id, reason: reason)
    Console().say(
      "Cotation de \(code) rouverte. La corriger par «\u{A0}jalon transferabilite noter \(code) A1\u{A0}», puis l’envoyer à nouveau."
    )
  }
}
