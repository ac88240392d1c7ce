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
    for sheet in sheets {
      if !options.isJSON { console.say(sheet.lines(form)) }
      if sends, sheet.isClean { try await send(sheet, console) }
    }
    if sheets.contains(where: { !$0.isClean }) { throw ExitStatus.refused }
  }

  private func send(_ sheet: PaperSheet, _ console: Console) async throws {
    let folios = FolioRegister(options.folder)
    guard try !folios.contains(sheet.number) else {
      console.warn(
        "\(sheet.path)\u{A0}: le folio \(sheet.folio) est déjà envoyé. Rien n’est envoyé.")
      return
    }
    let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
    let code = try options.accessCode(console, "Code de la feuille \(sheet.folio) > ")
    let draft = try SurveyDraft.open(code: code, in: options.folder)
    let outbox = Outbox(client, telling: console)
    let response = ResponseMessage(code: code, answers: sheet.answers.wire)
    do {
      if try await settleFormerSending(draft, response, by: outbox, console) {
        return try folios.add(sheet.number)
      }
      try draft.freeze(FrozenRequest(response))
      try await Delivery(of: draft, by: outbox).complete { receipt in
        try folios.add(sheet.number)
        console.say(LineText.french.sent(receipt: receipt.number))
      }
    } catch DeliveryError.undelivered(let error) {
      var failure = Failure(error)
      failure.help =
        "La feuille est gardée ici 30 jours, chiffrée, prête à partir. Pour l’envoyer\u{A0}: la même commande, avec le même code."
      throw failure
    }
  }

  /// What an earlier command froze under this code may have been received already: it goes first, as it
  /// is. Returns false when nothing waited, or when the service refuses it, so that the sheet as it was
  /// read now can go in its place.
  private func settleFormerSending(
    _ draft: SurveyDraft, _ response: ResponseMessage, by outbox: Outbox, _ console: Console
  ) async throws -> Bool {
    guard draft.isPending else { return false }
    let frozen: ResponseMessage? = draft.frozen.flatMap { try? JalonClient.message($0.body) }
    do {
      try await Delivery(of: draft, by: outbox).complete { receipt in
        console.say(LineText.french.sent(receipt: receipt.number))
        guard frozen != response else { return }
        console.warn(
          "Un envoi avec ce code attendait déjà sa réponse\u{A0}: ce sont ses réponses qui comptent, pas celles lues à présent. Elles se retirent avec ce reçu\u{A0}: jalon avis retirer"
        )
      }
      return true
    } catch DeliveryError.refused {
      return false
    }
  }
}
