import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport", abstract: "Les rapports d’évaluation.",
    subcommands: [
      ReportMakeCommand.self, ReportPreviewCommand.self, ReportCompareCommand.self,
      ReportGiveBackCommand.self, ReportTraceCommand.self,
    ])
}
