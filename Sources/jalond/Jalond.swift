import ArgumentParser

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
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, MigrateCommand.self, LoadCommand.self, AccountCommand.self,
      DemoCommand.self,
    ],
    helpNames: [.short, .long, .customLong("aide")])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch let failure as OperatorFailure {
      fail(failure.sentence)
    } catch {
      if let sentence = sentence(for: error) { fail(sentence) }
      exit(withError: error)
    }
  }
}
