import API
import ArgumentParser
import Client
import Entry
import Monitoring
import Terminal
import Writing

/// The second person types what the first one typed, without seeing it.
struct EntryDoubleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doubler",
    abstract: "Saisir une seconde fois les indicateurs sensibles, sans voir la première saisie.",
    discussion: """
      Une autre personne du même organisme saisit. Les écarts sont montrés à la première, qui corrige ou dit \
      pourquoi avant d’envoyer. Sans valeurs, chaque case est demandée\u{A0}; une ligne vide la passe\u{A0}:
        jalon saisie doubler P06 2024-T4
        jalon saisie doubler P06 2024-T4 I02=45 I02.femmes=12
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Argument(help: ArgumentHelp("Des cases et leurs valeurs.", valueName: "case=valeur"))
  var assignments: [String] = []

  func run() async throws {
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    let report = try await opened.editableSheet().quarterReport
    let cells = report.cellsTypedTwice
    guard !cells.isEmpty else {
      throw Failure(
        .refused, "pas_de_double_saisie",
        "Aucun indicateur de ce trimestre ne se saisit deux fois.",
        "Le saisir avec\u{A0}: jalon saisie \(opened.code) \(opened.quarter.label)")
    }
    guard cells.allSatisfy({ (opened.draft.content.cells[$0] ?? nil) == nil }) else {
      throw Failure(
        .refused, "deja_saisi",
        "Vous avez saisi ces indicateurs vous-même\u{A0}: la double saisie revient à une autre personne.",
        "Elle lancera\u{A0}: jalon saisie doubler \(opened.code) \(opened.quarter.label)")
    }
    let entries = try assignments.isEmpty ? asked(cells, report, console) : given(cells, report)
    guard !entries.isEmpty else { return console.say("Rien n’est enregistré.") }
    let message = SecondEntriesMessage(values: entries.map(CellValue.init))
    try await opened.client.keep(message, opened.project, opened.quarter.code)
    if options.isJSON { return try Output(options: options, console: console).json(message) }
    console.say(
      "Double saisie enregistrée\u{A0}: \(entries.count) case(s) sur \(cells.count). Les écarts sont montrés à qui envoie le trimestre."
    )
  }

  private func given(_ cells: [Cell], _ report: QuarterReport) throws -> [CellEntry] {
    var entries: [CellEntry] = []
    var refusals: [String] = []
    for text in assignments {
      switch EntryAssignment.reading(text, in: report) {
      case .entry(let entry) where cells.contains(entry.cell): entries.append(entry)
      case .entry(let entry):
        refusals.append("\(report.label(of: entry.cell)) ne se saisit pas deux fois.")
      case .refused(let sentence): refusals.append(sentence)
      }
    }
    guard refusals.isEmpty else {
      throw Failure(
        .refused, "donnees_refusees", refusals.joined(separator: "\n"), "Rien n’est enregistré.")
    }
    return entries.map { CellEntry(cell: $0.cell, measured: $0.measured) }
  }

  /// Each cell by its name, and nothing else: no former value, no target.
  private func asked(
    _ cells: [Cell], _ report: QuarterReport, _ console: Console
  ) throws -> [CellEntry] {
    if report.isFictitious { console.say("Données fictives.") }
    var entries: [CellEntry] = []
    for cell in cells {
      guard let indicator = report.indicator(of: cell) else { continue }
      while true {
        let prompt = "\(report.label(of: cell)) (\(indicator.name)) > "
        let typed = try options.answer(console, prompt, option: "case=valeur")
        if typed.plain.isEmpty { break }
        switch EntryAssignment.reading(typed, for: cell, of: indicator) {
        case .entry(let entry):
          entries.append(CellEntry(cell: cell, measured: entry.measured))
        case .refused(let sentence):
          console.say(sentence)
          continue
        }
        break
      }
    }
    return entries
  }
}
