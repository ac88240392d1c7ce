import ArgumentParser

struct OpenDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "donnees", abstract: "Les données ouvertes.",
    subcommands: [OpenDataExportCommand.self], aliases: ["données"])
}
