import API
import ArgumentParser
import Client

struct AccountConfirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirmer",
    abstract: "Confirmer ce qu’un autre administrateur a demandé pour un compte.",
    discussion: """
      Quand l’appel le demande, créer un évaluateur ou réinitialiser son mot de passe attend sept jours au plus \
      la confirmation d’un second administrateur. Ce qui attend se voit par\u{A0}: jalon compte liste
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedAccount

  func run() async throws {
    let (_, client) = try options.connected()
    let waiting = try await named.find(client)
    let reply = try await client.act(.confirm, on: waiting.id)
    try options.tell(reply) { account in
      let act =
        waiting.request?.act == .reset ? "mot de passe réinitialisé" : "compte créé"
      let author = waiting.request.map { ", demandé par \($0.author)" } ?? ""
      let told =
        account.kind == .evaluator ? " Les évaluateurs de l’appel en sont informés." : ""
      return [
        "\(account.login)\u{A0}: \(act)\(author).",
        "Son premier mot de passe vaut 14 jours." + told,
      ]
    }
  }
}
