import API
import ArgumentParser
import Client
import Foundation
import Terminal
import Workbook

struct ReportCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparer",
    abstract: "Dire ce qui a changé entre deux publications, et pourquoi.",
    discussion: """
      Exemples\u{A0}:
        jalon rapport comparer "fin 2023" "fin 2024"
        jalon rapport comparer 3 5 --perimetre "axe 2" -o changements.csv

      Une publication se dit par le nom de son gel ou par son numéro. Voir\u{A0}: jalon gel liste
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("La première.", valueName: "publication"))
  var former: String

  @Argument(help: ArgumentHelp("La seconde.", valueName: "publication"))
  var latter: String

  @Option(
    name: [.customLong("perimetre"), .customLong("périmètre")],
    help: ArgumentHelp(
      "Seulement «\u{A0}appel\u{A0}», «\u{A0}axe 2\u{A0}» ou «\u{A0}P06\u{A0}».", valueName: "qui"))
  var area: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier .csv où écrire\u{A0}; sinon à l’écran.", valueName: "fichier"))
  var output: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let call = try call.callID(among: try await client.axes())
    let known = try await client.publications(call: call)
    var comparison = try await client.comparison(
      call: call, from: try known.number(of: former), to: try known.number(of: latter))
    if let area { comparison.lines.removeAll { $0.area != area } }
    let console = Console()
    if let output {
      try DurableFile.replace(
        output, with: Data(comparison.sheet.csv(.safeForSpreadsheets).utf8), readableBy: .usual)
    }
    if options.isJSON { return try Output(options: options, console: console).json(comparison) }
    if let output { return console.say(output) }
    console.page(ComparisonText(comparison: comparison).lines, isPaged: !options.asksNothing)
  }
}

extension [PublicationLine] {
  /// By the name of a freeze, released if it was, or by number.
  fileprivate func number(of typed: String) throws -> Int {
    if let named = last(where: { $0.name == typed }) { return named.number }
    if let number = Int(typed), contains(where: { $0.number == number }) { return number }
    throw Failure(
      .notFound, Failure.notFound.code,
      "Aucune publication ne porte le nom ou le numéro «\u{A0}\(typed)\u{A0}».",
      "Voir leurs noms avec\u{A0}: jalon gel liste")
  }
}

extension ComparisonMessage {
  fileprivate var sheet: Sheet {
    let head = [
      "type", "code", "intitule", "perimetre", "periode", "groupe", "avant", "apres", "motifs",
      "explication",
    ]
    let rows = lines.map { line in
      [
        line.kind, line.code, line.title, line.area, line.period, line.group, line.former ?? "",
        line.latter ?? "", line.reasons.joined(separator: " "),
        line.sentences.joined(separator: "\u{A0}; "),
      ]
    }
    return Sheet(
      name: "changements",
      rows: ([head] + rows).enumerated().map {
        SheetRow(number: $0.offset + 1, cells: $0.element)
      })
  }
}
