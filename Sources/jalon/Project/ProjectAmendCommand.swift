import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct ProjectAmendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avenant",
    abstract: "Modifier un projet à une date, avec le motif\u{A0}; ce qui valait avant est gardé.",
    discussion: """
      Exemples\u{A0}:
        jalon projet avenant P06 --effet 2024-07-01 --motif "prolongation de six mois" --fin 2025-06-30
        jalon projet avenant P06 --effet 2024-07-01 --motif "cible trop haute" --cible I02=0,6 --essai
        jalon projet avenant P06 --effet 2024-05-31 --motif "fin anticipée" --arret
        jalon projet avenant P06 --effet 2024-07-01 --motif "travaux" --suspendre 2024-07-01 --jusque 2024-12-31
        jalon projet avenant P06 --effet 2024-07-01 --motif "reprise" --porteur "Le Relais" --siret 73282932000074
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var code: String

  @Option(name: .customLong("effet"), help: ArgumentHelp("Date d’effet.", valueName: "date"))
  var effect: String

  @Option(name: .customLong("motif"), help: ArgumentHelp("Le motif.", valueName: "texte"))
  var reason: String?

  @Option(
    name: .customLong("reference"), help: ArgumentHelp("Référence de l’acte.", valueName: "texte"))
  var reference: String?

  @Option(name: .customLong("fin"), help: ArgumentHelp("Nouvelle date de fin.", valueName: "date"))
  var end: String?

  @Flag(name: .customLong("arret"), help: "Arrêter le projet à la date d’effet.")
  var isStopped = false

  @Option(
    name: .customLong("budget"), help: ArgumentHelp("Nouveau budget, en euros.", valueName: "euros")
  )
  var budget: String?

  @Option(
    name: .customLong("subvention"),
    help: ArgumentHelp("Nouvelle subvention, en euros.", valueName: "euros"))
  var funding: String?

  @Option(
    name: .customLong("cible"),
    help: ArgumentHelp(
      "Cible finale (I02=0,6) ou d’une année (I02@2024=0,55).", valueName: "cible"))
  var targets: [String] = []

  @Option(
    name: .customLong("depart"),
    help: ArgumentHelp("Situation de départ (I02=0,4).", valueName: "départ"))
  var baselines: [String] = []

  @OptionGroup var parts: ProjectPartOptions

  @Flag(name: .customLong("essai"), help: "Montrer ce qui changerait, sans rien écrire.")
  var isTrial = false

  func run() async throws {
    let request = try self.request()
    let (_, client) = try options.connected()
    let project = try call.project(code, among: try await client.projects())
    let outcome = try await client.amend(request, project: project.id)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(outcome) }
    if project.isFictitious { console.say("Données fictives.") }
    guard !outcome.changes.isEmpty else {
      return console.say("\(project.code)\u{A0}: tout est déjà ainsi, rien ne change.")
    }
    for change in outcome.changes.map(\.change) {
      console.say("\(project.code)\u{A0}: \(change.sentence(in: .terminal))")
      if let note = change.consequence { console.say("  \(note)") }
    }
    console.say(
      isTrial
        ? "Essai\u{A0}: rien n’est écrit."
        : "Avenant enregistré, à effet du \(French.terminal.day(request.effectiveOn)).")
  }

  private func request() throws -> AmendmentRequest {
    let goals =
      try targets.map { try goal($0, isBaseline: false) }
      + baselines.map { try goal($0, isBaseline: true) }
    if isStopped, end != nil {
      throw Failure.badAmendment("--arret donne déjà la date de fin\u{A0}: c’est celle d’effet.")
    }
    let words = try options.words(reason, "Motif > ", option: "--motif \"…\"")
    var request = AmendmentRequest(
      effectiveOn: try day(effect), reason: words, reference: reference,
      endsOn: try end.map(day), isStopped: isStopped, budgetEUR: try budget.map(amount),
      fundingEUR: try funding.map(amount), goals: goals, isTrial: isTrial)
    try parts.add(to: &request)
    return request
  }

  private func day(_ text: String) throws -> Day { try Day(typed: text) }

  private func amount(_ text: String) throws -> Decimal {
    guard let value = TypedNumber.decimal(text), value >= 0 else {
      throw Failure.badAmendment("«\u{A0}\(text)\u{A0}» n’est pas un montant. L’écrire 120000.")
    }
    return value
  }

  private func goal(_ text: String, isBaseline: Bool) throws -> AmendmentRequest.GoalLine {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let place = sides.first?.split(separator: "@", maxSplits: 1).map(String.init) ?? []
    let year = place.count == 2 ? Int(place[1]) : nil
    guard sides.count == 2, !place.isEmpty, place.count == 1 || year != nil && !isBaseline,
      let value = TypedNumber.decimal(sides[1])
    else {
      throw Failure.badAmendment(
        "«\u{A0}\(text)\u{A0}» ne se lit pas. L’écrire I02=0,6, ou I02@2024=0,55 pour une année.")
    }
    return AmendmentRequest.GoalLine(
      indicator: place[0].uppercased(), year: year, isBaseline: isBaseline, value: value)
  }
}

extension Failure {
  static func badAmendment(_ sentence: String) -> Failure {
    Failure(.badCommand, "avenant_mal_ecrit", sentence, "Rien n’est écrit.")
  }
}
