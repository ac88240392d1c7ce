import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct FreezeShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Dire quand un gel a été fait, et son empreinte.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String

  func run() async throws {
    let (_, client) = try options.connected()
    let lines = try await client.publications(
      call: try call.callID(among: try await client.axes()))
    guard let line = lines.last(where: { $0.name == name }) else {
      throw Failure(
        .notFound, "introuvable", "Aucun gel ne porte le nom «\u{A0}\(name)\u{A0}».",
        "Voir leurs noms avec\u{A0}: jalon gel liste")
    }
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(line) }
    console.say(line.sentence)
    console.say("Empreinte (SHA-256)\u{A0}: \(line.digest)")
  }
}
