import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct ProjectShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Montrer un projet et l’état de ses trimestres.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var code: String

  func run() async throws {
    let (_, client) = try options.connected()
    let found = try call.project(code, among: try await client.projects())
    let detail = try await client.project(found.id)
    let console = Console()
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(detail) }
    if !options.isRaw {
      console.say(lines(detail))
      console.say(lines(try await client.amendments(found.id)))
    }
    output.table(
      ["Trimestre", "État", "Version", "À rendre le", "En retard"],
      detail.quarters.map { quarter in
        [
          quarter.quarter.label, quarter.label, String(quarter.version),
          French.terminal.shortDay(quarter.dueOn), quarter.isOverdue ? "oui" : "non",
        ]
      },
      isFictitious: false)
  }

  private func lines(_ amendments: [AmendmentList.Line]) -> [String] {
    guard !amendments.isEmpty else { return [] }
    return amendments.flatMap { $0.lines(withProject: false) } + [""]
  }

  private func lines(_ detail: ProjectDetail) -> [String] {
    let project = detail.project
    let texts = [
      ("Porteur", project.holder), ("Partenaires", detail.partners.joined(separator: ", ")),
      ("Axes", project.axes.joined(separator: ", ")),
      ("Départements", project.departments.joined(separator: ", ")),
      ("Territoire", detail.territory), ("Statut", project.state),
      (
        "Dates",
        "du \(French.terminal.day(detail.startsOn)) au \(French.terminal.day(detail.endsOn))"
      ),
      ("Budget", French.terminal.euros(detail.budgetEUR.decimal)),
      ("Subvention", French.terminal.euros(detail.fundingEUR.decimal)),
      ("Public visé", detail.targetPopulation), ("Objectifs", detail.objectives),
      ("Inégalités", detail.inequalityApproach), ("Résumé", detail.summary),
    ]
    return (project.isFictitious ? ["Données fictives."] : [])
      + [project.pinnedToday?.pinnedSentence(in: .terminal)].compactMap(\.self)
      + ["\(project.code) \(project.name)"]
      + [project.handoverSentence].compactMap(\.self)
      + texts.filter { !$0.1.isEmpty }.map { "\($0.0)\u{A0}: \($0.1)" } + [""]
  }
}
