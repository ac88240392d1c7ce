import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gel",
    abstract: "Arrêter les chiffres dont les rapports sont faits.",
    discussion: """
      Un rapport ne lit que des chiffres publiés. «\u{A0}provisoire\u{A0}» les publie pour l’instant\u{A0}; «\u{A0}creer\u{A0}» \
      les arrête pour toujours sous un nom.

      Exemples\u{A0}:
        jalon gel provisoire --annee 2024
        jalon gel creer "fin 2024" --annee 2024
      """,
    subcommands: [
      FreezeProvisionalCommand.self, FreezeCreateCommand.self, FreezeListCommand.self,
      FreezeShowCommand.self,
    ])
}

/// The year and the call that a publication is about.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  func validate() throws {
    guard (2000...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  /// Asks the service for a publication and prints which one it is.
  func publish(_ kind: Edition.Kind, name: String? = nil) async throws {
    let (_, client) = try options.connected()
    let call = try call.callID(among: try await client.axes())
    let console = Console()
    console.warn("Protection des chiffres\u{A0}: cela peut prendre une minute.")
    let line = try await client.publish(
      PublicationRequest(kind: kind, year: year, name: name), call: call)
    if options.isJSON { return try Output(options: options, console: console).json(line) }
    console.say(line.sentence)
    console.say(
      "Voir les rapports avec\u{A0}: jalon rapport produire --axe 2 --annee \(line.year)"
        + (line.name.map { " --gel \"\($0)\"" } ?? ""))
  }
}

struct FreezeProvisionalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provisoire", abstract: "Publier les chiffres d’une année, pour l’instant.")

  @OptionGroup var publication: PublicationOptions

  func run() async throws {
    try await publication.publish(.provisional)
  }
}

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
