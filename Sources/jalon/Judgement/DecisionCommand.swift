import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct DecisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract:
      "L’évaluation contradictoire d’un projet\u{A0}: ouverture, réponse, réunion, décision.",
    discussion: """
      Sans autre option, elle est montrée, au porteur aussi. Chaque étape s’écrit quand elle vient.
      Exemples\u{A0}:
        jalon evaluation decision P06 --ouverture 2025-01-06
        jalon evaluation decision P06 --reponse 2025-01-13 --reunion 2025-01-17 --compte-rendu "les deux lectures concordent" \\
          --raison "la réunion a eu lieu"
        jalon evaluation decision P06 --decidee 2025-01-20 --decision prolongation --motifs "les droits s’ouvrent plus vite" \\
          --raison "décidé"
      """, aliases: ["décision"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject
  @OptionGroup var steps: DecisionOptions

  @Option(
    name: .customLong("raison"),
    help: ArgumentHelp("Pourquoi ce qui était écrit change.", valueName: "texte"))
  var note: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let former = try await client.decision(project.id)
    let console = Console()
    guard !steps.isEmpty else {
      guard !options.isJSON else {
        return try Output(options: options, console: console).json(former)
      }
      if project.isFictitious { console.say("Données fictives.") }
      return console.say(former.lines(of: project.code))
    }
    let decision = try steps.decision(over: former.decision?.decision, of: project.code)
    let reason =
      former.version == 0 ? nil : try options.words(note, "Raison > ", option: "--raison \"…\"")
    let written = try await client.write(
      DecisionRequest(versionRead: former.version, decision: decision, note: reason),
      project: project.id)
    console.say(written.lines(of: project.code))
  }
}

/// The steps, each as its option has it.
struct DecisionOptions: ParsableArguments {
  @Option(
    name: .customLong("ouverture"),
    help: ArgumentHelp("Quand l’évaluation a été ouverte (2025-01-06).", valueName: "date"))
  var openedOn: String?

  @Option(
    name: [.customLong("reponse"), .customLong("réponse")],
    help: ArgumentHelp("Quand le porteur a répondu.", valueName: "date"))
  var answeredOn: String?

  @Option(
    name: [.customLong("reunion"), .customLong("réunion")],
    help: ArgumentHelp("Quand on s’est réuni.", valueName: "date"))
  var metOn: String?

  @Option(
    name: .customLong("compte-rendu"),
    help: ArgumentHelp("Ce qui s’y est dit.", valueName: "texte"))
  var meeting: String?

  @Option(
    name: [.customLong("decidee"), .customLong("décidée")],
    help: ArgumentHelp("Quand la décision a été prise.", valueName: "date"))
  var decidedOn: String?

  @Option(
    name: [.customLong("decision"), .customLong("décision")],
    help: ArgumentHelp(
      "renouvellement, prolongation, arrêt ou essaimage.", valueName: "décision"))
  var outcome: String?

  @Option(name: .customLong("motifs"), help: ArgumentHelp("Pourquoi.", valueName: "texte"))
  var grounds: String?

  @Option(name: .customLong("suite"), help: ArgumentHelp("La suite donnée.", valueName: "texte"))
  var followUp: String?

  var isEmpty: Bool {
    [openedOn, answeredOn, metOn, meeting, decidedOn, outcome, grounds, followUp].allSatisfy {
      $0 == nil
    }
  }

  /// What was typed over what was there.
  func decision(over former: Decision?, of code: String) throws -> Decision {
    guard let opened = try openedOn.map({ try Day(typed: $0) }) ?? former?.openedOn else {
      throw Failure(
        .badCommand, "ouverture_a_dater",
        "\(code)\u{A0}: l’évaluation contradictoire n’est pas encore ouverte.",
        "Dire quand elle l’a été avec --ouverture 2025-01-06.")
    }
    var decision = former ?? Decision(openedOn: opened)
    decision.openedOn = opened
    decision.answeredOn = try answeredOn.map { try Day(typed: $0) } ?? decision.answeredOn
    decision.metOn = try metOn.map { try Day(typed: $0) } ?? decision.metOn
    decision.meeting = meeting ?? decision.meeting
    decision.decidedOn = try decidedOn.map { try Day(typed: $0) } ?? decision.decidedOn
    decision.outcome = try outcome.map { try Failure.choice($0, \.label) } ?? decision.outcome
    decision.grounds = grounds ?? decision.grounds
    decision.followUp = followUp ?? decision.followUp
    return decision
  }
}

extension DecisionMessage {
  func lines(of code: String) -> [String] {
    guard let decision = decision?.decision else {
      return ["\(code)\u{A0}: évaluation contradictoire à ouvrir."]
    }
    let day = { (day: Day?) in day.map { French.terminal.day($0) } }
    let parts: [(String, String?)] = [
      ("ouverture", day(decision.openedOn)), ("réponse du porteur", day(decision.answeredOn)),
      ("réunion", day(decision.metOn)), ("compte rendu", decision.meeting),
      (
        "décision",
        decision.outcome.map { "\($0.label), \(day(decision.decidedOn) ?? "")" }
      ), ("motifs", decision.grounds), ("suite donnée", decision.followUp),
    ]
    return ["\(code), évaluation contradictoire, notée par \(author ?? "")\u{A0}:"]
      + parts.map { "  \($0.0)\u{A0}: \($0.1 ?? "à écrire")" }
  }
}
