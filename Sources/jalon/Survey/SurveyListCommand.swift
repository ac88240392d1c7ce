import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct SurveyListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les vagues d’enquête, où elles en sont, et la suite.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let (session, client) = try options.connected()
    let waves = try await client.waves()
    let output = Output(options: options, console: Console())
    if options.isJSON { return try output.json(Listing(name: "vagues", items: waves)) }
    guard !waves.isEmpty || options.isRaw else {
      return output.console.say(
        session.account.kind == .evaluator
          ? "Aucune vague d’enquête. En créer une\u{A0}: jalon enquete creer"
          : "Aucune vague d’enquête dans vos projets.")
    }
    output.table(
      ["Appel", "Enquête", "Trimestre", "État", "Du", "Au", "Projets", "Ensuite"],
      waves.map { wave in
        [
          wave.call, wave.survey, wave.quarter.label, wave.state.value.label,
          French.terminal.shortDay(wave.opensOn), French.terminal.shortDay(wave.closesOn),
          wave.projects.map(\.code).joined(separator: ", "),
          session.account.kind == .evaluator ? wave.nextStep : "",
        ]
      }, isFictitious: waves.contains(where: \.isFictitious))
  }
}
