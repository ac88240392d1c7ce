import ArgumentParser

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projet", abstract: "Vos projets et leurs trimestres.",
    subcommands: [ProjectListCommand.self, ProjectShowCommand.self])
}
