package import Monitoring

extension ParticipationField {
  /// What a person is asked, with the answers that she may type.
  package var question: String {
    switch self {
    case .stage: "Étape (\(Self.list(ParticipationStage.allCases, \.label, from: 1))) > "
    case .level: "Niveau (\(Self.list(ParticipationLevel.allCases, \.label, from: 0))) > "
    case .when: "Jour ou trimestre (2024-11-15 ou 2024-T4) > "
    case .people: "Nombre de personnes différentes (vide\u{A0}: pas connu) > "
    case .meetings: "Nombre de réunions (vide\u{A0}: pas connu) > "
    case .participants:
      "Qui a participé (\(Self.list(Participants.allCases, \.label, from: 1))\u{A0}; plusieurs avec +) > "
    case .supports:
      "Soutiens offerts (\(Self.list(ParticipationSupport.allCases, \.label, from: 1))\u{A0}; plusieurs avec +, vide\u{A0}: aucun) > "
    case .evidence: "Preuve\u{A0}: quoi, où elle est gardée (vide\u{A0}: sans preuve) > "
    case .effect:
      "Quelque chose a changé (\(Self.list(ParticipationEffect.allCases, \.label, from: 1))) > "
    case .change: "Ce qui a changé, en une phrase, sans nom de personne > "
    case .reason: "Pourquoi rien n’a changé, en une phrase > "
    }
  }

  private static func list<Choice>(
    _ choices: [Choice], _ label: (Choice) -> String, from first: Int
  ) -> String {
    TypedParticipation.listed(choices, label, from: first)
  }
}
