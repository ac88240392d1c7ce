import API
import ArgumentParser
import Client
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
    let desk = try await EntryDesk(options, quarter, console)
    let sheet = EntrySheet(try await desk.dossier(), draft: desk.draft.state)
    let issues = sheet.issues
    if options.isJSON {
      try Output(options: options, console: console).json(
        Listing(name: "erreurs", items: issues.map(IssueLine.init)))
    } else if issues.isEmpty {
      console.say(EntrySummary(sheet).lines)
    } else {
      if sheet.dossier.isFictitious { console.say("Données fictives.") }
      console.say(EntrySummary(sheet).settling(issues))
    }
    try issues.refuse()
  }
}

extension [Issue] {
  /// Ends the command with the code of the gravest, all having been said.
  func refuse() throws {
    guard let first else { return }
    throw first.severity == .error ? ExitStatus.refused : .unconfirmedAlerts
  }
}
