import API
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// The sending of a quarter.
extension OpenedQuarter {
  /// Sends what is frozen, or tells the receipt that an earlier command kept.
  func deliver() async throws {
    do {
      let outbox = Outbox(client, telling: console)
      await copier.finish()
      copier.cancel()
      forgetOpening()
      try await Delivery(of: draft, by: outbox).complete(tell)
      try draft.copyMark.remove()
    } catch DeliveryError.undelivered(let error) {
      throw undelivered(error)
    }
  }

  /// Settles what an earlier command left behind. Returns true when the quarter is sent by that.
  func settleFormerSending() async throws -> Bool {
    guard draft.isPending else { return false }
    if draft.receipt == nil {
      console.warn("Un envoi de ce trimestre attend encore sa réponse.")
      guard !options.asksNothing else { throw undelivered(.unavailable) }
      let question = "L’envoyer de nouveau, tel quel\u{A0}? (O/n) > "
      let answer = try options.answer(console, question, option: "jalon saisie envoyer").plain
      if answer == "n" || answer == "non" {
        try draft.thaw()
        return false
      }
    }
    try await deliver()
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

  private func tell(_ receipt: QuarterReceipt) throws {
    try console.requireWritten { try say(receipt) }
  }

  private func say(_ receipt: QuarterReceipt) throws {
    if options.isJSON {
      return try Output(options: options, console: console).json(receipt)
    }
    console.say([
      "Envoyé. Reçu n°\u{A0}\(receipt.sending.uuidString.lowercased()).",
      "\(receipt.project) \(receipt.quarter.label), version \(receipt.version), reçue le \(ParisTime.shown(receipt.sentAt)), heure de Paris.",
      "Empreinte SHA-256\u{A0}: \(receipt.digest)",
      "Pour suivre la relecture\u{A0}: jalon projet voir \(receipt.project)",
    ])
  }
}
