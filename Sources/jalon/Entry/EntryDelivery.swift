import API
import Client
import Foundation
import Monitoring
import Terminal

/// The sending of a quarter: the same bytes until the service answers, the receipt kept before the
/// draft goes.
extension OpenedQuarter {
  func deliver(_ frozen: FrozenRequest) async throws {
    let receipt: QuarterReceipt
    do {
      let bytes = try await Outbox(client).deliver(frozen) { attempt in
        console.warn("Pas de réponse du service. Essai \(attempt) sur 3.")
      }
      receipt = try JalonClient.message(bytes)
    } catch  where error.isPassing {
      throw undelivered(error)
    } catch {
      try draft.thaw()
      throw error
    }
    try draft.keep(receipt)
    try finish(receipt)
  }

  /// What an earlier command left behind; true where the quarter is sent by that.
  func settleFormerSending() async throws -> Bool {
    if let receipt = draft.state.receipt {
      try finish(receipt)
      return true
    }
    guard let frozen = draft.state.frozen else { return false }
    console.warn("Un envoi de ce trimestre attend encore sa réponse.")
    guard !options.asksNothing else { throw undelivered(.unavailable) }
    let question = "L’envoyer de nouveau, tel quel\u{A0}? (O/n) > "
    let answer = try options.answer(console, question, option: "jalon saisie envoyer").plain
    if answer == "n" || answer == "non" {
      try draft.thaw()
      return false
    }
    try await deliver(frozen)
    return true
  }

  private func undelivered(_ error: ClientError) -> Failure {
    var failure = Failure(error)
    let reconnecting = failure.status == .forbidden ? "jalon connexion, puis " : ""
    failure.help =
      "Votre brouillon est gardé, prêt à partir. Pour l’envoyer de nouveau\u{A0}: "
      + "\(reconnecting)jalon saisie envoyer \(code) \(quarter.label)"
    return failure
  }

  private func finish(_ receipt: QuarterReceipt) throws {
    if options.isJSON {
      try Output(options: options, console: console).json(receipt)
    } else {
      console.say([
        "Envoyé. Reçu n°\u{A0}\(receipt.sending.uuidString.lowercased()).",
        "\(receipt.project) \(receipt.quarter.label), version \(receipt.version), reçue le \(ParisTime.shown(receipt.sentAt)), heure de Paris.",
        "Empreinte SHA-256\u{A0}: \(receipt.digest)",
        "Pour suivre la relecture\u{A0}: jalon projet voir \(receipt.project)",
      ])
    }
    try draft.drop()
  }
}
