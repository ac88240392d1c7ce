import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct TransferContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contexte",
    abstract: "La fiche de contexte d’un projet\u{A0}: territoire, équipe, réseau d’avant.",
    discussion: """
      Sans option, la fiche se lit. Avec une option, ou avec --saisir qui demande chaque chose, elle est écrite ou
      corrigée (porteur)\u{A0}; «\u{A0}-\u{A0}» efface. Départements, partenaires, budget et coût par personne sont déjà connus.
      Exemple\u{A0}:
        jalon transferabilite contexte P06 --qpv partie --frr aucun --fdep 5 --etp 2,5 \\
          --equipe "médiatrices, coordination, une infirmière" --reseau "contrat local de santé"
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject
  @OptionGroup var fields: TransferContextOptions

  @Flag(name: .customLong("saisir"), help: "Demander chaque chose, l’une après l’autre.")
  var isAsking = false

  @Option(
    name: .customLong("raison"),
    help: ArgumentHelp("Pourquoi la fiche est corrigée.", valueName: "texte"))
  var note: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let told = try await client.transferContext(project.id)
    let console = Console()
    if fields.isEmpty, !isAsking { return try show(told, project, console) }
    let former = told.context.context
    let given = try fields.context(former)
    let context =
      isAsking
      ? try TransferContextQuestions(options: options, console: console).context(given) : given
    guard context != former else {
      return console.say("\(project.code)\u{A0}: rien n’a changé.")
    }
    let note =
      told.version > 0 ? try options.words(note, "Raison > ", option: "--raison \"…\"") : note
    _ = try await client.write(
      TransferContextRequest(versionRead: told.version, context: context, note: note),
      project: project.id)
    console.say(
      "\(project.code)\u{A0}: fiche de contexte \(told.version > 0 ? "corrigée" : "enregistrée").")
  }

  private func show(
    _ told: TransferContextMessage, _ project: ProjectSummary, _ console: Console
  ) throws {
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(told) }
    let context = told.context.context
    let rows: [(String, String?)] = [
      ("Quartiers prioritaires (QPV)", context.priorityDistricts?.label),
      ("France ruralités (FRR)", context.ruralZones?.label),
      ("Quintile FDep", context.deprivation.map { "\($0) sur 5" }),
      ("Équipe (ETP)", context.teamFTE?.shown),
      ("Métiers et fonctions", context.team), ("Réseau d’avant le projet", context.network),
    ]
    output.table(
      ["Rubrique", "Contenu"], rows.map { [$0.0, $0.1 ?? "non dit"] },
      isFictitious: project.isFictitious)
  }
}
