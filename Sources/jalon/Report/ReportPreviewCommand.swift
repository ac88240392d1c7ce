import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct ReportPreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apercu", abstract: "Lire un rapport dans le terminal.",
    discussion: """
      Exemples\u{A0}:
        jalon rapport apercu --axe 2 --annee 2024 --gel "fin 2024"
        jalon rapport apercu --projet P06 --annee 2024 --sans-question > p06.txt

      Page par page dans un terminal, d’un trait ailleurs ou avec --sans-question.
      """, aliases: ["aperçu"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(name: .customLong("axe"), help: ArgumentHelp("Code d’un axe.", valueName: "code"))
  var axis: String?

  @Option(name: .customLong("projet"), help: ArgumentHelp("Code d’un projet.", valueName: "code"))
  var project: String?

  @Flag(name: [.customLong("region"), .customLong("région")], help: "La synthèse de l’appel.")
  var isRegional = false

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp("Nom du gel\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  func validate() throws {
    guard [axis != nil, project != nil, isRegional].count(where: { $0 }) == 1 else {
      throw ValidationError("Dire quel rapport\u{A0}: --axe CODE, --projet CODE, ou --region.")
    }
    guard (1900...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let report = try await wanted(client)
    let bytes = try await client.report(
      on: report.place, year: year, format: ReportFormat.text.rawValue, freeze: freeze)
    let text = String(decoding: bytes, as: UTF8.self)
    let console = Console()
    if options.isJSON {
      return try Output(options: options, console: console).json(
        Listing(name: "lignes", items: text.components(separatedBy: "\n")))
    }
    console.page(text.components(separatedBy: "\n"), isPaged: !options.asksNothing)
  }

  private func wanted(_ client: JalonClient) async throws -> WantedReport {
    let known = try await client.axes()
    if let axis { return WantedReport(axis: try call.axis(axis, among: known)) }
    if let project {
      return WantedReport(project: try call.project(project, among: try await client.projects()))
    }
    return WantedReport(call: try call.callID(among: known))
  }
}
