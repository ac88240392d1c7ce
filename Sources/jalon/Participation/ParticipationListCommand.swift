import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct ParticipationListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les actions de participation d’un projet.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Flag(name: .customLong("retirees"), help: "Montrer aussi celles qui ont été retirées.")
  var withWithdrawn = false

  func run() async throws {
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let events = try await client.participation(project.id).filter {
      withWithdrawn || $0.last?.isWithdrawn == false
    }
    let console = Console()
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(Listing(name: "actions", items: events)) }
    guard !events.isEmpty || options.isRaw else {
      return console.say(
        "\(project.code)\u{A0}: aucune action. En ajouter avec\u{A0}: jalon participation ajouter \(project.code)"
      )
    }
    output.table(
      ["N°", "Date", "Étape", "Niveau", "Personnes", "Réunions", "Preuve", "Effet", "Texte"],
      events.compactMap(row), isFictitious: project.isFictitious)
  }

  private func row(_ event: ParticipationList.Line) -> [String]? {
    guard let last = event.last, let content = last.event.content else { return nil }
    let count = { (number: Int?) in number.map { French.terminal.number(Decimal($0)) } ?? "–" }
    return [
      String(event.number), content.quarter.label, content.stage.label, content.level.named,
      count(content.people), count(content.meetings), content.evidence == nil ? "sans" : "oui",
      content.effect.label,
      last.isWithdrawn ? "retirée" : last.isCleared ? "autorisé" : "non autorisé",
    ]
  }
}

struct ParticipationShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Montrer une action, avec ce qu’elle disait avant.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedEvent

  func run() async throws {
    let (_, client) = try options.connected()
    let (project, event) = try await named.find(client)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(event) }
    if project.isFictitious { console.say("Données fictives.") }
    guard let last = event.last, let content = last.event.content else { return }
    console.say(
      "\(project.code), action n°\u{A0}\(event.number), version \(last.number)"
        + (last.isWithdrawn ? ", retirée" : ""))
    console.say(ParticipationLines.whole(content))
    console.say(
      last.isCleared
        ? "Texte autorisé dans les rapports par un évaluateur."
        : "Texte non autorisé dans les rapports\u{A0}: il y est seulement compté.")
    guard event.versions.count > 1 else { return }
    console.say("Avant\u{A0}:")
    for (former, next) in zip(event.versions, event.versions.dropFirst()).reversed() {
      guard let content = former.event.content else { continue }
      console.say(
        "- version \(former.number), \(former.author)\u{A0}: \(ParticipationLines.short(content))."
      )
      console.say(
        "  \(next.isWithdrawn ? "Retirée" : "Corrigée") le \(ParisTime.shown(next.recordedAt)) par \(next.author)\u{A0}: \(next.note ?? "")"
      )
    }
  }
}
