import API
import ArgumentParser
import Client

struct AccountSignatureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signature",
    abstract: "Dire qui signe les dépenses et les bilans d’un projet.",
    discussion: """
      Sans signataire, toute personne du porteur peut envoyer. Dès qu’il y en a un, lui seul envoie, et son
      envoi vaut signature\u{A0}; les autres préparent\u{A0}:
        jalon compte signature amina --projet AAP-2025/BZH-01
        jalon compte signature amina --projet AAP-2025/BZH-01 --retirer
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  @Option(
    name: .customLong("projet"),
    help: ArgumentHelp("Le projet, P06 ou APPEL/P06.", valueName: "projet"))
  var project: String

  @Flag(name: .customLong("retirer"), help: "Ce compte ne signe plus.")
  var isWithdrawn = false

  func run() async throws {
    let (_, client) = try options.connected()
    let account = try await named.find(client)
    guard account.projects.contains(where: { $0.isProject(project) }) else {
      throw Failure(
        .refused, "projet_non_tenu",
        "Le compte \(account.login) ne saisit pas \(project).",
        "Le rattacher d’abord\u{A0}: jalon compte rattacher \(account.login) --projet \(project)")
    }
    let act: AccountActRequest.Act = isWithdrawn ? .stopSigning : .sign
    let reply = try await client.act(act, on: account.id, project: project)
    try options.tell(reply) { account in
      let signed = account.signed ?? []
      return [
        signed.isEmpty
          ? "Le compte \(account.login) ne signe pour aucun projet."
          : "Le compte \(account.login) signe pour\u{A0}: \(signed.joined(separator: ", "))."
      ]
    }
  }
}

extension String {
  /// `AAP-2025/BZH-01` is `BZH-01` too.
  fileprivate func isProject(_ typed: String) -> Bool {
    let (own, wanted) = (uppercased(), typed.uppercased())
    return own == wanted || own.hasSuffix("/" + wanted)
  }
}
