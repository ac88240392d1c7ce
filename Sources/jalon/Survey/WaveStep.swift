import API
import Monitoring
import Writing

/// What is to be done next with a wave.
extension WaveLine {
  /// Answers that wait are destroyed unread so many days after the last one.
  static let tallyDays = 90

  var nextStep: String {
    switch state.value {
    case .draft:
      projects.allSatisfy { $0.codes > 0 }
        ? "l’ouvrir\u{A0}: enquete publier \(survey)"
        : "imprimer les cartes\u{A0}: enquete codes \(survey)"
    case .open where today < opensOn: "attendre le \(French.terminal.day(opensOn))"
    case .open where today <= closesOn:
      hasKeyOnServer
        ? "distribuer les cartes"
        : "distribuer les cartes, dépouiller\u{A0}: enquete depouiller \(survey)"
    case .open, .closed:
      hasKeyOnServer
        ? "attendre le dernier dépouillement, que le service fait seul"
        : "dépouiller pour la dernière fois\u{A0}: enquete depouiller \(survey) --dernier (\(remaining))"
    case .tallied where !hasKeyOnServer && !isKeyDestroyed:
      "détruire la clé, et l’attester\u{A0}: enquete attester \(survey)"
    case .tallied: "voir les taux\u{A0}: enquete taux \(survey)"
    }
  }

  /// The last day on which the last tally can be made.
  private var lastTallyOn: Day { closesOn.adding(days: Self.tallyDays) }

  private var remaining: String {
    "avant le \(French.terminal.day(lastTallyOn)), sinon le reste est détruit sans être lu"
  }
}
