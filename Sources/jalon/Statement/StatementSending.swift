import API
import Client
import Foundation
import Monitoring
import Terminal
import Writing

extension OpenedStatement {
  /// Sends the draft once it is confirmed, or what an earlier command froze.
  func send(confirmation: String?) async throws {
    guard let draft else { throw Failure(ClientError.problem(Problem(.forbidden))) }
    if !draft.isPending {
      try await freeze(confirmation)
    }
    do {
      await copier?.finish()
      copier?.cancel()
      try await Delivery(of: draft, by: Outbox(client, telling: console)).complete(tell)
      try draft.copyMark.remove()
    } catch DeliveryError.undelivered(let error) {
      var failure = Failure(error)
      failure.help =
        "Votre brouillon est gardé, prêt à partir. Pour l’envoyer de nouveau\u{A0}: \(reconnecting(failure))\(command("envoyer"))"
      throw failure
    }
  }

  private func reconnecting(_ failure: Failure) -> String {
    failure.status == .forbidden ? "jalon connexion, puis " : ""
  }

  private func freeze(_ confirmation: String?) async throws {
    let draft = try await editable()
    guard !draft.content.isEmpty else {
      throw Failure(
        .refused, "brouillon_vide", "\(name)\u{A0}: rien n’a changé depuis le dernier envoi.",
        "Modifier d’abord avec\u{A0}: \(command(subject.kind == .spending ? "definir" : "ecrire"))"
      )
    }
    let refusals = content.refusals(of: subject)
    guard refusals.isEmpty else {
      throw Failure(
        .refused, "donnees_refusees", refusals.joined(separator: "\n"), "Rien n’est envoyé.")
    }
    if confirmation == nil, !options.isJSON {
      console.say(
        StatementLines(statement, project: project.code).lines(
          draft: StatementLines.Draft(content: content, origin: "cet ordinateur")))
    }
    if confirmation == nil {
      console.say(
        "En l’envoyant, \(author) le signe pour \(project.holder) et en certifie l’exactitude.")
    }
    let typed =
      try confirmation
      ?? options.answer(
        console, "Pour envoyer, tapez le code du projet (\(project.code)) > ",
        option: "--confirmer \(project.code)")
    guard typed.plain == project.code.plain else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est envoyé\u{A0}: le code attendu est \(project.code).",
        "Recommencer la commande. Votre brouillon est gardé.")
    }
    try draft.freeze(
      FrozenRequest(
        of: project.id, subject, versionRead: draft.content.versionRead ?? 0, content))
  }

  private func tell(_ receipt: StatementReceipt) throws {
    try console.requireWritten { try say(receipt) }
  }

  private func say(_ receipt: StatementReceipt) throws {
    if options.isJSON {
      return try Output(options: options, console: console).json(receipt)
    }
    console.say([
      "Envoyé. Reçu n°\u{A0}\(receipt.sending.uuidString.lowercased()).",
      "\(receipt.project), \(receipt.subject.name), version \(receipt.version), reçue le \(ParisTime.shown(receipt.sentAt)), heure de Paris.",
      "Signé par \(author), pour \(project.holder).",
      "Empreinte SHA-256\u{A0}: \(receipt.digest)",
      "Pour suivre la relecture\u{A0}: jalon \(receipt.subject.kind.command) voir \(receipt.project)",
    ])
  }
}
