import ArgumentParser
import Foundation
import Monitoring
import Terminal

/// What is said of an event, by options; what they leave out is asked for.
struct ParticipationOptions: ParsableArguments {
  @Option(
    name: .customLong("etape"),
    help: ArgumentHelp(
      "Étape\u{A0}: diagnostic, conception, mise en œuvre, pilotage, évaluation, essaimage.",
      valueName: "étape"))
  var stage: String?

  @Option(
    name: .customLong("niveau"),
    help: ArgumentHelp("Niveau, de 0 (aucune) à 5 (co-décision).", valueName: "niveau"))
  var level: String?

  @Option(
    name: .customLong("date"),
    help: ArgumentHelp("Jour (2024-11-15) ou trimestre (2024-T4).", valueName: "date"))
  var when: String?

  @Option(
    name: .customLong("personnes"), parsing: .unconditional,
    help: ArgumentHelp("Nombre de personnes différentes.", valueName: "nombre"))
  var people: String?

  @Option(
    name: .customLong("reunions"), parsing: .unconditional,
    help: ArgumentHelp("Nombre de réunions.", valueName: "nombre"))
  var meetings: String?

  @Option(
    name: .customLong("qui"),
    help: ArgumentHelp(
      "Qui a participé, séparés par +\u{A0}: personnes accompagnées, proches, pairs, habitants.",
      valueName: "qui"))
  var participants: String?

  @Option(
    name: .customLong("soutiens"),
    help: ArgumentHelp(
      "Soutiens offerts, séparés par +\u{A0}: défraiement, interprétariat, garde d’enfants, FALC.",
      valueName: "soutiens"))
  var supports: String?

  @Option(
    name: .customLong("preuve"),
    help: ArgumentHelp(
      "Ce qui en garde trace, et où\u{A0}; jamais le document.", valueName: "texte"))
  var evidence: String?

  @Option(
    name: .customLong("effet"),
    help: ArgumentHelp(
      "Quelque chose a changé\u{A0}: oui, en partie, non.", valueName: "effet"))
  var effect: String?

  @Option(
    name: .customLong("changement"),
    help: ArgumentHelp("Ce qui a changé, sans nom de personne.", valueName: "texte"))
  var change: String?

  @Option(
    name: .customLong("motif"),
    help: ArgumentHelp("Pourquoi rien n’a changé.", valueName: "texte"))
  var reason: String?

  private func given(_ field: ParticipationField) -> String? {
    switch field {
    case .stage: stage
    case .level: level
    case .when: when
    case .people: people
    case .meetings: meetings
    case .participants: participants
    case .supports: supports
    case .evidence: evidence
    case .effect: effect
    case .change: change
    case .reason: reason
    }
  }

  var isEmpty: Bool { ParticipationField.allCases.allSatisfy { given($0) == nil } }

  /// All that cannot be read is told at once.
  func fill(_ typed: inout TypedParticipation) throws {
    var sentences: [String] = []
    for field in ParticipationField.allCases {
      guard let text = given(field) else { continue }
      if let sentence = typed.set(field, text) {
        sentences.append("--\(field.rawValue)\u{A0}: \(sentence)")
      }
    }
    guard sentences.isEmpty else { throw Failure.refusedParticipation(sentences) }
  }
}

extension CommonOptions {
  /// Asks for what is missing, again until it is right. Where some of it was given by options, only what every
  /// event has.
  func ask(
    _ typed: inout TypedParticipation, _ console: Console, isWhole: Bool, today: Day?
  ) throws -> ParticipationContent {
    let needed: Set<ParticipationField> = [
      .stage, .level, .when, .participants, .effect, .change, .reason,
    ]
    for field in ParticipationField.allCases where isWhole || needed.contains(field) {
      while typed.asks(field) {
        let text = try answer(console, field.question, option: "--\(field.rawValue) …")
        var tried = typed
        if let sentence = tried.set(field, text) ?? tried.refusal(of: field, today: today) {
          console.say(sentence)
          continue
        }
        typed = tried
        if !needed.contains(field) { break }
      }
    }
    guard let content = typed.content else { throw Failure.endOfInput }
    return content
  }
}

extension Failure {
  static func refusedParticipation(_ sentences: [String]) -> Failure {
    Failure(
      .refused, "participation_refusee", sentences.joined(separator: "\n"),
      "Rien n’est enregistré.")
  }
}
