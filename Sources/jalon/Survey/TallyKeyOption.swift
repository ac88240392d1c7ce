import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

/// Where the key that opens the answers of a wave is kept.
struct TallyKeyOption: ParsableArguments {
  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp(
      "Fichier de la clé\u{A0}; sinon \(TallyKeyPlace.words).", valueName: "fichier"))
  var path: String?

  @Flag(
    name: .customLong("cle-au-serveur"),
    help: "Laisser la clé au service, qui dépouille sans personne\u{A0}: cela protège moins.")
  var isOnServer = false

  static let serverNotice =
    "La clé est au service\u{A0}: qui en prend les fichiers et la base peut lire les réponses qui attendent. Le dire aux personnes."

  func file(for wave: String) -> String {
    path ?? TallyKeyPlace().newFile(of: wave)
  }

  func notice(for wave: String) -> String {
    let file = file(for: wave)
    return
      "Clé de dépouillement, que vous seul pouvez lire\u{A0}: \(file). L’imprimer aussi\u{A0}: sans ce fichier et sa phrase de passe, personne ne lira jamais les réponses."
  }

  /// Writes the file of a new key, unless it stays with the service.
  func make(
    for wave: String, _ options: CommonOptions, _ console: Console
  ) throws -> TallyKeyFile.Pair {
    let pair = TallyKeyFile.newPair()
    guard !isOnServer else { return pair }
    let file = file(for: wave)
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .refused, "cle_deja_la",
        "Le fichier \(file) existe déjà\u{A0}: c’est peut-être la clé d’une autre vague.",
        "En choisir un autre avec --cle. Rien n’est écrit.")
    }
    try TallyKeyFile.write(
      pair, of: wave, passphrase: try options.newPassphrase(console), to: file)
    return pair
  }

  /// After a refusal: it opens nothing.
  func forget(for wave: String) throws {
    if !isOnServer { try DurableFile.remove(file(for: wave)) }
  }
}

extension CommonOptions {
  /// Twice at a keyboard; from a pipe, one line.
  func newPassphrase(_ console: Console) throws -> String {
    while true {
      let phrase = try secret(
        console,
        "Phrase de passe de la clé (\(PasswordWeakness.leastCharacters) caractères au moins) > ",
        option: "la phrase de passe sur l’entrée standard")
      if let weakness = PasswordWeakness(of: phrase, login: "") {
        guard console.isInteractive else {
          throw Failure(.refused, "phrase_faible", weakness.sentence, "Rien n’est écrit.")
        }
        console.warn(weakness.sentence)
        continue
      }
      guard console.isInteractive else { return phrase }
      if try secret(console, "Encore une fois > ", option: "") == phrase { return phrase }
      console.warn("Les deux ne sont pas les mêmes. Recommencer.")
    }
  }
}
