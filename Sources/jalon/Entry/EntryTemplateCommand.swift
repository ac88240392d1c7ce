import ArgumentParser
import Client
import Entry
import Foundation
import Monitoring
import Terminal
import Workbook

struct EntryTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modele",
    abstract: "Écrire un trimestre en XLSX, à remplir dans un tableur ou sur papier.",
    discussion: """
      Exemple\u{A0}:
        jalon saisie modele P06 2024-T4 -o p06.xlsx
      Les valeurs des trois trimestres d’avant y sont en gris\u{A0}; le brouillon aussi y est.
      """,
    aliases: ["modèle"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier .xlsx.", valueName: "fichier"))
  var output: String

  func validate() throws {
    guard (output as NSString).pathExtension.lowercased() == "xlsx" else {
      throw ValidationError("Finir le nom du fichier par .xlsx.")
    }
  }

  func run() async throws {
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    let sheet = opened.sheet(of: try await opened.quarterReport())
    let bytes = try PrintedSheet.xlsx([EntryTemplate(sheet).printed])
    try DurableFile.replace(output, with: Data(bytes), readableBy: .usual)
    if sheet.quarterReport.isFictitious { console.say("Données fictives.") }
    console.say([
      output,
      "Une fois rempli\u{A0}: jalon saisie importer \(opened.code) \(opened.quarter.label) \(output)",
    ])
  }
}
