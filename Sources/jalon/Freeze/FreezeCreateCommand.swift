import ArgumentParser
import Monitoring

struct FreezeCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creer", abstract: "Arrêter les chiffres d’une année sous un nom, pour toujours.",
    aliases: ["créer"])

  @OptionGroup var publication: PublicationOptions

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String

  func run() async throws {
    try await publication.publish(.freeze, name: name)
  }
}
