import ArgumentParser
import Client
import Foundation
import Terminal

/// The key by which the same people are found again over the waves of a survey: made once, with the first wave,
/// and kept like that of a wave.
struct SeriesKeyOption: ParsableArguments {
  @Flag(
    name: .customLong("suivi"),
    help: ArgumentHelp(
      "Avec la première vague d’un formulaire qui fait faire un code\u{A0}: faire la clé du suivi, dans \(words)."
    ))
  var isAsked = false

  static let words = "~/.local/share/jalon/cles/ENQUÊTE-suivi.cle"

  static func file(of survey: String) -> String {
    TallyKeyPlace().newFile(of: "\(survey)-suivi")
  }

  /// Writes the file of a new key. Returns its public half, or nil where none is asked for.
  func make(
    forSurvey survey: String, _ options: CommonOptions, _ console: Console
  ) throws -> Data? {
    guard isAsked else { return nil }
    let file = Self.file(of: survey)
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .refused, "cle_deja_la",
        "Le fichier \(file) existe déjà\u{A0}: c’est peut-être la clé d’un autre suivi.",
        "Le mettre ailleurs d’abord. Rien n’est écrit.")
    }
    let pair = TallyKeyFile.newPair()
    console.say("Pour la clé du suivi\u{A0}:")
    try TallyKeyFile.write(
      pair, of: "\(survey)-suivi", passphrase: try options.newPassphrase(console), to: file)
    return pair.publicKey
  }

  func notice(forSurvey survey: String) -> String? {
    guard isAsked else { return nil }
    return
      "Clé du suivi\u{A0}: \(Self.file(of: survey)). Elle sert après chaque vague\u{A0}: la garder, et l’imprimer aussi."
  }

  /// After a refusal: it opens nothing.
  func forget(forSurvey survey: String) throws {
    if isAsked { try DurableFile.remove(Self.file(of: survey)) }
  }
}
