import ArgumentParser

struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquete",
    abstract: "Préparer une enquête, la conduire, relire ses feuilles.",
    subcommands: [
      SurveyCreateCommand.self, SurveyPreviewCommand.self, SurveyCorrectCommand.self,
      SurveyMediaCommand.self,
      SurveyPublishCommand.self, SurveyProlongCommand.self, SurveyCloseCommand.self,
      SurveyTallyCommand.self, SurveyPairCommand.self, SurveyAttestCommand.self,
      SurveyCodesCommand.self, SurveySheetsCommand.self, SurveyNumbersCommand.self,
      ThemeCommand.self, SurveyRateCommand.self,
      SurveyListCommand.self, SurveyExportCommand.self,
      PaperPrintCommand.self, PaperReadCommand.self, PaperTypeCommand.self,
    ], aliases: ["enquête"])
}
