import API
import ArgumentParser
import Client
import Entry
import Monitoring
import Terminal

struct EntryDefineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definir", abstract: "Mettre des valeurs dans le brouillon, sans question.",
    discussion: """
      Une valeur s’écrit 225, 1234,5, 12/40 ou =112+6. Le motif suit deux-points\u{A0}:
        jalon saisie definir P06 2024-T4 I01=225 I01.hommes=95:activité I05=nd:panne
      """,
    aliases: ["définir"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Argument(
    help: ArgumentHelp("Une ou plusieurs cases et leurs valeurs.", valueName: "case=valeur"))
  var assignments: [String]

  func run() async throws {
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    guard !opened.draft.isPending else {
      throw Failure(
        .conflict, "envoi_en_attente", "Un envoi de ce trimestre attend encore sa réponse.",
        "Pour l’envoyer de nouveau\u{A0}: jalon saisie envoyer \(opened.code) \(opened.quarter.label)"
      )
    }
    let quarterReport = try await opened.editableSheet().quarterReport
    let entries = try readings(in: quarterReport)
    for entry in entries { try opened.save(entry, of: quarterReport) }
    await opened.copier.finish()
    try tell(entries, quarterReport, console)
  }

  /// All the entries; one that is refused refuses them all.
  private func readings(in quarterReport: QuarterReport) throws -> [CellEntry] {
    var entries: [CellEntry] = []
    var refusals: [String] = []
    for text in assignments {
      switch EntryAssignment.reading(text, in: quarterReport) {
      case .entry(let entry): entries.append(entry)
      case .refused(let sentence): refusals.append(sentence)
      }
    }
    guard refusals.isEmpty else {
      throw Failure(
        .refused, "donnees_refusees", refusals.joined(separator: "\n"), "Rien n’est enregistré.")
    }
    return entries
  }

  private func tell(_ entries: [CellEntry], _ quarterReport: QuarterReport, _ console: Console)
    throws
  {
    if options.isJSON {
      let values = entries.map(CellValue.init)
      return try Output(options: options, console: console).json(
        Listing(name: "valeurs", items: values))
    }
    if quarterReport.isFictitious { console.say("Données fictives.") }
    for entry in entries {
      console.say("\(quarterReport.label(of: entry.cell))\u{A0}: \(entry.shown)")
    }
    console.say(
      "Enregistré dans le brouillon. Pour vérifier\u{A0}: jalon saisie controler \(quarterReport.projectCode) \(quarterReport.quarter.label)"
    )
  }
}
