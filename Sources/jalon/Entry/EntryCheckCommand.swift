import API
import ArgumentParser
import Client
import Entry
import Monitoring
import Terminal

struct EntryCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controler", abstract: "Dire ce qui reste à régler avant l’envoi.",
    aliases: ["contrôler"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  func run() async throws {
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    let sheet = opened.sheet(of: try await opened.quarterReport())
    let findings = sheet.findings
    if options.isJSON {
      try Output(options: options, console: console).json(
        Listing(
          name: "erreurs", items: findings.map { FindingMessage($0, in: sheet.quarterReport) }))
    } else if findings.isEmpty {
      console.say(EntrySummary(sheet).lines)
    } else {
      if sheet.quarterReport.isFictitious { console.say("Données fictives.") }
      console.say(EntrySummary(sheet).settling(findings))
    }
    try findings.refuse()
  }
}

extension [Finding] {
  /// Ends the command with the exit status of the gravest finding.
  func refuse() throws {
    guard let first else { return }
    throw first.severity == .error ? ExitStatus.refused : .unconfirmedAlerts
  }
}
