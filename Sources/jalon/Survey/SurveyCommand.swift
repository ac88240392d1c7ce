import ArgumentParser

struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquete", abstract: "Préparer une enquête, relire ses feuilles.",
    subcommands: [PaperPrintCommand.self, PaperReadCommand.self], aliases: ["enquête"])
}
