import API
import ArgumentParser
import Client
import Terminal

struct FreezeTrialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "essai", abstract: "Dire ce qu’une diffusion montrerait et masquerait.",
    discussion: "Rien n’est enregistré. Sans nom de gel, ce sont les données d’aujourd’hui.")

  @OptionGroup var publication: PublicationOptions

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String?

  @Flag(
    name: .customLong("prouver"),
    help: "Chercher le moins de chiffres à masquer, comme à la diffusion\u{A0}: c’est plus long.")
  var isProved = false

  func run() async throws {
    let gauge = try await publication.trial(of: name, isProved: isProved)
    let console = Console()
    if publication.options.isJSON {
      return try Output(options: publication.options, console: console).json(gauge)
    }
    console.say(gauge.lines)
  }
}
