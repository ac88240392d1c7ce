import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct ProjectListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les projets qui vous sont ouverts.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  func run() async throws {
    let (_, client) = try options.connected()
    let projects = call.filter(try await client.projects())
    let console = Console()
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(Listing(name: "projets", items: projects)) }
    if !options.isRaw { console.say(projects.pinnedSentences) }
    let hasSeveralCalls = Set(projects.map(\.call)).count > 1
    output.table(
      (hasSeveralCalls || options.isRaw ? ["Appel"] : [])
        + ["Code", "Nom", "Porteur", "Axes", "Statut", "En retard"],
      projects.map { project in
        (hasSeveralCalls || options.isRaw ? [project.call] : []) + [
          project.code, project.name, project.holder, project.axes.joined(separator: ", "),
          project.state, String(project.overdueQuarters),
        ]
      },
      isFictitious: projects.contains(where: \.isFictitious))
  }
}

extension [ProjectSummary] {
  /// For each call that stands still on a day of its own.
  fileprivate var pinnedSentences: [String] {
    let days = Set(compactMap(\.pinnedToday))
    return days.sorted().map { $0.pinnedSentence(in: .terminal) }
  }
}
