import ArgumentParser
import Foundation
import Terminal
import XLSForm

/// Scripts that an author wrote as the test of her form.
struct TrialOptions: ParsableArguments {
  @Option(
    name: .customLong("essai"),
    help: ArgumentHelp(
      "Un script de «\u{A0}formulaire jouer\u{A0}», avec ce qui est attendu (expect). Peut se répéter.",
      valueName: "fichier"))
  var scripts: [String] = []

  /// Plays each script. Throws when something is not as it expects.
  func pass(_ form: Form) throws -> [String] {
    var sentences: [String] = []
    for path in scripts {
      let session = FormSession(
        form, language: form.defaultLanguage, at: try moment(day: nil, zone: "Europe/Paris"))
      let trial = try FormTrial(session, script: try FormFile.text(of: path))
      guard trial.complaints.isEmpty else {
        throw Failure(
          .refused, "essai_manque",
          "L’essai \(path) ne passe pas.\n"
            + trial.complaints.map { "- \($0)" }.joined(separator: "\n"),
          "Corriger le formulaire, ou l’essai. Voir pas à pas\u{A0}: jalon formulaire jouer")
      }
      sentences.append("L’essai \(path) passe\u{A0}: \(trial.stepCount) étapes.")
    }
    return sentences
  }
}
