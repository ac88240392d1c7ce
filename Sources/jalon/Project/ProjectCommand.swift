import ArgumentParser

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projet", abstract: "Vos projets, leurs trimestres et leurs avenants.",
    subcommands: [ProjectListCommand.self, ProjectShowCommand.self, ProjectAmendCommand.self])
}
