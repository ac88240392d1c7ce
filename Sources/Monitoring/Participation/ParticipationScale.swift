/// Where in the life of a project people take part.
package enum ParticipationStage: String, Sendable, CaseIterable {
  case diagnosis, design, delivery, steering, evaluation, spreading

  package var label: String {
    switch self {
    case .diagnosis: "diagnostic"
    case .design: "conception"
    case .delivery: "mise en œuvre"
    case .steering: "pilotage"
    case .evaluation: "évaluation"
    case .spreading: "essaimage"
    }
  }
}

/// How much people weigh, from nothing to deciding together.
package enum ParticipationLevel: Int, Sendable, CaseIterable, Comparable {
  case none, information, consultation, exchange, building, deciding

  package static func < (left: ParticipationLevel, right: ParticipationLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  package var label: String {
    switch self {
    case .none: "aucune"
    case .information: "information"
    case .consultation: "consultation"
    case .exchange: "concertation"
    case .building: "co-construction"
    case .deciding: "co-décision"
    }
  }

  /// « 3, concertation »
  package var named: String { "\(rawValue), \(label)" }
}

/// Who takes part.
package enum Participants: String, Sendable, CaseIterable {
  case supported, relatives, peers, inhabitants

  package var label: String {
    switch self {
    case .supported: "personnes accompagnées"
    case .relatives: "proches"
    case .peers: "pairs"
    case .inhabitants: "habitants"
    }
  }
}

/// What is offered so that people can take part.
package enum ParticipationSupport: String, Sendable, CaseIterable {
  case expenses, interpreting, childcare, easyRead

  package var label: String {
    switch self {
    case .expenses: "défraiement"
    case .interpreting: "interprétariat"
    case .childcare: "garde d’enfants"
    case .easyRead: "FALC"
    }
  }
}

/// Whether something changed because people took part.
package enum ParticipationEffect: String, Sendable, CaseIterable {
  case yes, partly, no

  package var label: String {
    switch self {
    case .yes: "oui"
    case .partly: "en partie"
    case .no: "non"
    }
  }
}

extension ParticipationStage: Coded {
  package var word: String {
    switch self {
    case .diagnosis: "diagnostic"
    case .design: "conception"
    case .delivery: "mise_en_oeuvre"
    case .steering: "pilotage"
    case .evaluation: "evaluation"
    case .spreading: "essaimage"
    }
  }
}

extension Participants: Coded {
  package var word: String {
    switch self {
    case .supported: "personnes_accompagnees"
    case .relatives: "proches"
    case .peers: "pairs"
    case .inhabitants: "habitants"
    }
  }
}

extension ParticipationSupport: Coded {
  package var word: String {
    switch self {
    case .expenses: "defraiement"
    case .interpreting: "interpretariat"
    case .childcare: "garde_enfants"
    case .easyRead: "falc"
    }
  }
}

extension ParticipationEffect: Coded {
  package var word: String {
    switch self {
    case .yes: "oui"
    case .partly: "en_partie"
    case .no: "non"
    }
  }
}
