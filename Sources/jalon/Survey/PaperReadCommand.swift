import API
import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import Workbook
import XLSForm

struct PaperReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lire-papier", abstract: "Relire des feuilles remplies, sans rien deviner.",
    discussion: """
      Ce qui n’est pas clair est dit avec sa ligne, et reste à une personne.
      Un texte où quelqu’un se reconnaît peut-être (téléphone, adresse) est signalé avec sa ligne.
      Avec --envoyer, le code de la carte est demandé pour chaque feuille sans anomalie.
      Exemple\u{A0}:
        jalon enquete lire-papier --formulaire questionnaire.xlsx feuilles/*.txt
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    name: .customLong("formulaire"),
    help: ArgumentHelp("Le formulaire dont viennent les feuilles.", valueName: "formulaire"))
  var path: String

  @Flag(name: .customLong("envoyer"), help: "Envoyer chaque feuille avec le code de sa carte.")
  var sends = false

  @Flag(name: .customLong("relu"), help: "Les textes signalés sont relus\u{A0}: les envoyer.")
  var isReread = false

  @Argument(help: ArgumentHelp("Feuilles remplies.", valueName: "feuilles"))
  var files: [String]

  func run() async throws {
    let reading = try FormFile(path).reading
    guard let form = reading.form else { throw Failure(refused: reading.problems, path) }
    let console = Console()
    let reader = PaperSheetReader(
      form: form, moment: try moment(day: nil, zone: TimeZone.current.identifier))
    let sheets = try files.map { try reader.read($0) }
    if options.isJSON { try console.say(json: ["sheets": sheets]) }
    if sends {
      try await send(sheets, of: form, console)
    } else {
      var notice = FolioNotice(FolioRegister(options.folder))
      for sheet in sheets {
        if !options.isJSON { console.say(sheet.lines(form)) }
        if let warning = try notice.warning(about: sheet) { console.warn(warning) }
      }
    }
    if sheets.contains(where: { !$0.isClean }) { throw ExitStatus.refused }
  }

  private func send(_ sheets: [PaperSheet], of form: Form, _ console: Console) async throws {
    let folios = FolioRegister(options.folder)
    let leaving = try sheets.filter { try $0.isClean && !folios.contains($0.number) }
    try SecondLook(options: options, console: console, isDone: isReread).pass(over: leaving)
    var sending = PaperSending(options: options, console: console)
    for sheet in sheets {
      if !options.isJSON { console.say(sheet.lines(form)) }
      if sheet.isClean { try await sending.send(sheet) }
    }
    if let failure = sending.failure { throw failure }
  }
}
