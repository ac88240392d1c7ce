import ArgumentParser
import Foundation
import Terminal
import Workbook
import XLSForm
import XPath

/// With which answers, in which language, on which day a form is played.
struct PlayOptions: ParsableArguments {
  @Option(
    name: [.customLong("reponses"), .customLong("réponses")],
    help: ArgumentHelp(
      "Réponses en JSON ou en lignes «\u{A0}nom: valeur\u{A0}»\u{A0}; - pour l’entrée standard.",
      valueName: "fichier"))
  var answers: String?

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp("Langue du formulaire, par exemple ar.", valueName: "langue"))
  var language: String?

  @Option(
    name: .customLong("au"),
    help: ArgumentHelp(
      "Jour ou instant de la passation, par exemple 2024-12-31.", valueName: "date"))
  var day: String?

  @Option(
    name: .customLong("fuseau"),
    help: ArgumentHelp("Fuseau horaire\u{A0}; sinon Europe/Paris.", valueName: "fuseau"))
  var zone: String = "Europe/Paris"

  func opened(_ form: Form) throws -> FormSession {
    FormSession(
      form, language: try Self.language(language, of: form), at: try moment(day: day, zone: zone))
  }

  /// The form's own where none is asked for.
  static func language(_ asked: String?, of form: Form) throws -> FormLanguage {
    guard let asked else { return form.defaultLanguage }
    guard let found = form.language(named: asked) else {
      throw Failure(
        .badCommand, "langue_inconnue", "Ce formulaire n’est pas en «\u{A0}\(asked)\u{A0}».",
        "Langues\u{A0}: \(form.languages.map(\.heading).joined(separator: ", ")).")
    }
    return found
  }

  func script() throws -> PlayScript? {
    switch answers {
    case nil: nil
    case "-":
      try PlayScript(
        String(textFile: [UInt8](FileHandle.standardInput.readDataToEndOfFile())))
    case .some(let path):
      try PlayScript(FormFile.text(of: path))
    }
  }
}

/// When a form is said to be answered: now, or the day that was asked for.
func moment(day: String?, zone: String) throws -> FormMoment {
  guard let timeZone = TimeZone(identifier: zone) else {
    throw Failure(
      .badCommand, "fuseau_inconnu", "Le fuseau «\u{A0}\(zone)\u{A0}» n’existe pas.",
      "L’écrire par exemple Europe/Paris ou UTC.")
  }
  guard let day else {
    return FormMoment(now: Date(), timeZone: timeZone, seed: UInt64.random(in: 0 ... .max))
  }
  guard let date = CivilDate(day) else {
    throw Failure(
      .badCommand, "date_mal_ecrite", "«\u{A0}\(day)\u{A0}» n’est pas une date.",
      "L’écrire par exemple 2024-12-31.")
  }
  let midnight = Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400)
  let offset = Double(timeZone.secondsFromGMT(for: midnight))
  return FormMoment(now: midnight.addingTimeInterval(43_200 - offset), timeZone: timeZone)
}
