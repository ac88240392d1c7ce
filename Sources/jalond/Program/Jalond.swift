import ArgumentParser
import Foundation
import FrenchCommands
import Monitoring
import Service

/// The command of those who run the service; people use `jalon`.
@main
struct Jalond: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jalond",
    abstract: "Le service Jalon, pour ceux qui l’exploitent.",
    discussion: """
      Sans JALON_DATABASE_URL, jalond crée et fait tourner sa propre base PostgreSQL dans le dossier \
      de données. Avec cette variable, il utilise le serveur indiqué.
      """,
    version: "jalond \(Product.version)",
    subcommands: [
      InitialiseCommand.self, RescueCommand.self, ServeCommand.self, MigrateCommand.self,
      LoadCommand.self,
      FrameworkCommand.self, DemoCommand.self,
    ],
    helpNames: [.customLong("aide"), .short, .long])

  static func main() async {
    Server.shareCores()
    Interruption.watch()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    await Interruption.letFinish()
    TemporaryFolder.leave()
    Foundation.exit(status.rawValue)
  }

  private static func run(_ arguments: [String]) async -> OperatorStatus {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error, arguments)
    }
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> OperatorStatus {
    if let sentence = sentence(for: error) {
      say("jalond\u{A0}: \(sentence)")
      return .failed
    }
    let reply = ParserReply.to(
      error, of: Jalond.self, arguments: arguments, commonOptions: Settings.usage)
    switch reply {
    case .help(let text):
      print(fitted(text, to: STDOUT_FILENO))
      return .done
    case .mistake(let mistake):
      say([mistake.suggestion, mistake.text].compactMap(\.self).joined(separator: "\n"))
      return .badCommand
    case nil:
      say("jalond\u{A0}: erreur inattendue (\(type(of: error))). Prévenir qui a fourni Jalon.")
      return .failed
    }
  }
}

/// How the command ends, for scripts. An interrupted one ends with 128 and the signal's number.
enum OperatorStatus: Int32 {
  case done = 0
  case failed = 1
  case badCommand = 2
}
