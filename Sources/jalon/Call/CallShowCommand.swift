import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct CallShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Montrer un appel, aujourd’hui ou à une date, et ses avenants.",
    discussion: """
      Exemples\u{A0}:
        jalon appel voir --au 2025-06-30
        jalon appel voir --fichier > appel.json
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(
    name: .customLong("au"),
    help: ArgumentHelp("Montrer ce qui valait à cette date.", valueName: "date"))
  var day: String?

  @Flag(
    name: .customLong("fichier"), help: "Écrire le fichier de l’appel, pour le modifier.")
  var isFile = false

  func run() async throws {
    let day = try day.map { try Day(typed: $0) }
    let (_, client) = try options.connected()
    let found = try call.call(among: try await client.calls())
    let detail = try await client.call(found.id, on: day.map { "\($0)" })
    let console = Console()
    if isFile { return console.say(detail.file) }
    if options.isJSON { return try Output(options: options, console: console).json(detail) }
    if found.isFictitious { console.say("Données fictives.") }
    console.say("Appel \(found.code)" + (day.map { ", au \(French.terminal.day($0))" } ?? ""))
    console.say(CallLines(detail.facts.map(\.change)).all)
    console.say("")
    console.say(
      detail.amendments.isEmpty
        ? ["Aucun avenant."] : detail.amendments.flatMap { $0.lines(withProject: true) })
  }
}

extension AmendmentList.Line {
  func lines(withProject: Bool) -> [String] {
    let whose = withProject ? project.map { " de \($0)" } ?? " de l’appel" : ""
    let deed = reference.map { " (\($0))" } ?? ""
    let title =
      "Avenant\(whose) à effet du \(French.terminal.day(effectiveOn)), par \(author)\(deed)\u{A0}:"
      + " \(reason)"
    return [title] + changes.map { "  \($0.change.sentence(in: .terminal))" }
  }
}

extension AmendmentChange {
  /// With the project that it is of.
  var line: String {
    (place.projectCode.map { "\($0)\u{A0}: " } ?? "") + sentence(in: .terminal)
  }
}

extension Day {
  init(typed text: String) throws {
    guard let day = Day(text) else {
      throw Failure(
        .badCommand, "date_mal_ecrite", "«\u{A0}\(text)\u{A0}» n’est pas une date.",
        "L’écrire 2025-06-30.")
    }
    self = day
  }
}
