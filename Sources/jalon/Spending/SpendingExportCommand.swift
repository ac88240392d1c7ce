import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Workbook

struct SpendingExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporter",
    abstract: "Écrire le compte rendu financier pré-rempli (Cerfa 15059), en XLSX.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

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
    let opened = try await OpenedStatement.open(statement, .spending, options)
    try opened.reading.requireKnown(opened.subject)
    let detail = opened.reading.kept.project
    let sheet = SubsidyAccountSheet(
      opened.content.spending, of: detail, year: opened.subject.period,
      state: opened.hasDraft ? "brouillon" : opened.statement.state.label,
      signed: opened.hasDraft ? nil : opened.statement.versions.last)
    try DurableFile.replace(
      output, with: Data(try PrintedSheet.xlsx([sheet.sheet])), readableBy: .usual)
    if opened.project.isFictitious { opened.console.say("Données fictives.") }
    opened.console.say(output)
  }
}
