import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct FreezeReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diffuser", abstract: "Rendre un gel public, pour toujours.",
    discussion: """
      Montre d’abord ce qui sera masqué, puis demande de taper le nom du gel. Dans un script, le \
      donner une seconde fois avec --oui\u{A0}: --sans-question le rend obligatoire.
      """)

  @OptionGroup var publication: PublicationOptions

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String

  @Option(
    name: .customLong("oui"),
    help: ArgumentHelp("Le nom du gel, pour ne pas être interrogé.", valueName: "nom"))
  var confirmation: String?

  func run() async throws {
    let console = Console()
    if confirmation == nil {
      // Said before the trial, which takes a minute.
      guard !publication.options.asksNothing else {
        throw Failure.questionRefused("--oui \"\(name)\"")
      }
      let gauge = try await publication.trial(of: name, isProved: false)
      console.say(gauge.lines)
      console.say([
        "",
        "Ce qui est diffusé l’est pour toujours\u{A0}: ni retiré, ni corrigé. Tout chiffre de cet appel "
          + "diffusé plus tard sera protégé avec ceux-ci.",
      ])
    }
    guard try typedName(console) == name else {
      throw Failure(
        .badCommand, "nom_different", "Ce n’est pas le nom du gel. Rien n’est diffusé.",
        "Recommencer, et taper\u{A0}: \(name)")
    }
    try await publication.publish(.release, name: name)
  }

  private func typedName(_ console: Console) throws -> String? {
    if let confirmation { return confirmation }
    guard case .line(let text) = console.ask("Taper le nom du gel pour le diffuser > ") else {
      return nil
    }
    return text.trimmingCharacters(in: .whitespaces)
  }
}
