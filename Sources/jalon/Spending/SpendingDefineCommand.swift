import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct SpendingDefineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definir",
    abstract: "Mettre des montants dans le brouillon\u{A0}: prévu, puis réalisé.",
    discussion: """
      Un montant s’écrit poste=prévu/réalisé, le motif d’un écart après deux-points\u{A0}:
        jalon depenses definir P06 2024 64=42000/38000:"poste vacant trois mois" 60=3000/2900
      Avant la fin de l’année, le réalisé reste vide\u{A0}: 64=42000/
      Les postes\u{A0}: jalon depenses definir P06 2024 --postes
      """,
    aliases: ["définir"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  @Argument(
    help: ArgumentHelp("Un ou plusieurs postes et leurs montants.", valueName: "poste=montants"))
  var assignments: [String] = []

  @Flag(name: .customLong("postes"), help: "Dire les postes, et rien d’autre.")
  var listsLines = false

  func run() async throws {
    if listsLines {
      return Output(options: options, console: Console()).table(
        ["Code", "Poste"], SubsidyLine.allCases.map { [$0.rawValue, $0.label] },
        isFictitious: false)
    }
    guard !assignments.isEmpty else {
      throw Failure(
        .badCommand, "montants_attendus", "Il manque les montants.",
        "Les écrire par exemple 64=42000/40500.")
    }
    let opened = try await OpenedStatement.open(statement, .spending, options)
    try opened.reading.requireInPeriod(opened.subject)
    let changes = try readings()
    try await opened.editable()
    try opened.change(changes)
    let ending = await opened.finished()
    let spending = opened.content.spending
    if options.isJSON {
      return try Output(options: options, console: opened.console).json(
        Listing(
          name: "a_regler", items: spending.findings.map { $0.sentence(in: .terminal) }))
    }
    if opened.project.isFictitious { opened.console.say("Données fictives.") }
    opened.console.say(SpendingLines(spending).lines)
    if !spending.findings.isEmpty { opened.console.say("Avant d’envoyer\u{A0}:") }
    for finding in spending.findings {
      opened.console.say("- \(finding.sentence(in: .terminal))")
    }
    opened.console.say(ending)
  }

  /// All the amounts; one that is refused refuses them all.
  private func readings() throws -> [StatementChanges.Change] {
    var changes: [StatementChanges.Change] = []
    var refusals: [String] = []
    for text in assignments {
      switch SpendingAssignment.reading(text) {
      case .line(let line, let amounts): changes.append(.line(line, amounts))
      case .refused(let sentence): refusals.append(sentence)
      }
    }
    guard refusals.isEmpty else {
      throw Failure(
        .refused, "donnees_refusees", refusals.joined(separator: "\n"), "Rien n’est enregistré.")
    }
    return changes
  }
}
