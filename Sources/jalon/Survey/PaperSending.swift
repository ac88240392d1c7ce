import API
import Client
import Interview
import Terminal
import Writing

/// Sends the sheets of a batch one after the other. One that does not go stops none of the others,
/// unless nobody answers any more.
struct PaperSending {
  let options: CommonOptions
  let console: Console
  private var refused: [(path: String, failure: Failure)] = []
  /// Why the sheets that are left are not tried.
  private var unavailable: Failure?

  init(options: CommonOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// What did not go, told once more at the end of the batch. Returns nil when everything went.
  var failure: Failure? {
    guard let first = refused.first else { return nil }
    let count = French.terminal.counted(refused.count, "feuille")
    let verb =
      refused.count > 1 ? "ne sont pas envoyées" : "n’est pas envoyée"
    return Failure(
      first.failure.status, "feuilles_non_envoyees",
      "\(count) \(verb)\u{A0}: \(refused.map(\.path).joined(separator: ", ")).",
      "Relancer la même commande avec ce qui reste.")
  }

  mutating func send(_ sheet: PaperSheet) async throws {
    let folios = FolioRegister(options.folder)
    guard try sheet.code != nil || !folios.contains(sheet.number) else {
      console.warn(
        "\(sheet.path)\u{A0}: \(FolioNotice.sent(sheet.folio)) Rien n’est envoyé. \(FolioNotice.remedy)"
      )
      return
    }
    if let unavailable {
      refused.append((sheet.path, unavailable))
      return
    }
    do {
      let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
      try await options.askingAgain(console) { try await send(sheet, to: client, folios) }
    } catch let received as UnnotedReceipt {
      throw received.cause
    } catch {
      guard let failure = Failure(any: error), !failure.endsBatch else { throw error }
      console.warn("\(sheet.path)\u{A0}: \(failure.message) \(failure.help)")
      refused.append((sheet.path, failure))
      if failure.status == .unavailable { unavailable = failure }
    }
  }

  private func send(
    _ sheet: PaperSheet, to client: JalonClient, _ folios: FolioRegister
  ) async throws {
    let code =
      try sheet.code
      ?? options.accessCode(
        console, "Code de la feuille \(sheet.folio) > ", hint: [Failure.unreadableCode.help])
    let draft = try SurveyDraft.open(code: code, in: options.folder)
    let outbox = Outbox(client, telling: console)
    let response = ResponseMessage(
      code: code, answers: sheet.answers.wire, language: sheet.language)
    do {
      let delivery = SheetDelivery(
        sheet: sheet.number, isCode: sheet.code != nil, draft: draft, outbox: outbox,
        folios: folios, console: console)
      if try await settleFormerSending(draft, response, by: delivery) { return }
      try draft.freeze(FrozenRequest(response))
      try await delivery.complete()
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
    _ draft: SurveyDraft, _ response: ResponseMessage, by delivery: SheetDelivery
  ) async throws -> Bool {
    guard draft.isPending else { return false }
    let frozen: ResponseMessage? = draft.frozen.flatMap { try? JalonClient.message($0.body) }
    do {
      try await delivery.complete {
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

/// One sheet on its way to the service, and into the register of those that were sent.
private struct SheetDelivery {
  let sheet: FolioRegister.Sheet
  let isCode: Bool
  let draft: SurveyDraft
  let outbox: Outbox
  let folios: FolioRegister
  let console: Console

  /// - Parameter tell: what to say after the receipt.
  func complete(_ tell: () -> Void = {}) async throws {
    var isReceived = false
    do {
      try await Delivery(of: draft, by: outbox).complete { receipt in
        isReceived = true
        console.say(LineText.french.sent(receipt: receipt.number))
        tell()
        // A code is kept nowhere in clear.
        if !isCode { try folios.add(sheet) }
      }
    } catch  where isReceived {
      throw UnnotedReceipt(cause: error)
    }
  }
}

/// The service has the sheet, but this device could not note it, nor could it note the next one. The
/// draft keeps the receipt.
private struct UnnotedReceipt: Error {
  let cause: any Error
}

extension Failure {
  /// Nobody types any more, so that the next sheet could not be asked either.
  fileprivate var endsBatch: Bool {
    [.stopped, .interrupted, .badCommand].contains(status)
  }
}
