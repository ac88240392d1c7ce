import ArgumentParser
import Monitoring

struct FreezeCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creer", abstract: "Arrêter les chiffres d’une année sous un nom, pour toujours.",
    aliases: ["créer"])

  @OptionGroup var publication: PublicationOptions

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String

  @OptionGroup var unreviewed: UnreviewedOption

  func run() async throws {
    try await publication.publish(
      .freeze, name: name, withUnreviewed: unreviewed.isWanted)
  }
}

/// Figures are made of what evaluators approved, unless one asks for more.
struct UnreviewedOption: ParsableArguments {
  @Flag(
    name: .customLong("avec-non-relues"),
    help: "Compter aussi les trimestres envoyés et non relus\u{A0}; les rapports le disent.")
  var isWanted = false
}
