import API
import ArgumentParser
import Client
import Foundation
import Terminal
import Workbook

struct SurveyExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporter",
    abstract: "Écrire ce qu’une publication dit d’une vague, et rien d’autre.",
    discussion: """
      Exemple\u{A0}:
        jalon enquete exporter ecoute --gel "fin 2025" -o ecoute.csv
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp("Nom du gel\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier .csv ou .xlsx.", valueName: "fichier"))
  var output: String

  func validate() throws {
    guard ["csv", "xlsx"].contains((output as NSString).pathExtension.lowercased()) else {
      throw ValidationError("Finir le nom du fichier par .csv ou .xlsx.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let export = try await client.results(ofWave: wave.id, freeze: freeze)
    try DurableFile.replace(output, with: try bytes(of: export), readableBy: .usual)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(export) }
    if export.isFictitious { console.say("Données fictives.") }
    console.say(output)
    console.say(
      "D’après la publication «\u{A0}\(export.publication)\u{A0}», \(export.digest.prefix(12)).")
  }

  private func bytes(of export: SurveyExport) throws -> Data {
    let head = ["zone", "question", "intitulé", "réponse", "effectif"]
    let rows = [head] + export.lines.map { [$0.area, $0.question, $0.label, $0.answer, $0.count] }
    let sheet = Sheet(
      name: "enquete",
      rows: rows.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) })
    return (output as NSString).pathExtension.lowercased() == "csv"
      ? Data(sheet.csv(.safeForSpreadsheets).utf8) : Data(try Workbook(sheets: [sheet]).xlsx())
  }
}
