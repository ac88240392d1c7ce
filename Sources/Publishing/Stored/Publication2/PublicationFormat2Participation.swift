import Monitoring

extension PublicationFormat2 {
  struct Participation: Codable {
    var project: String
    var stage: String
    var level: Int
    var quarter: StoredText<Quarter>
    var people: Figure
    var meetings: Int?
    var participants: [String]
    var supports: [String]
    var hasEvidence: Bool
    var effect: String
    var words: String?

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case stage = "etape"
      case level = "niveau"
      case quarter = "trimestre"
      case people = "personnes"
      case meetings = "reunions"
      case participants = "qui"
      case supports = "soutiens"
      case hasEvidence = "preuve"
      case effect = "effet"
      case words = "texte"
    }
  }
}

extension PublicationFormat2.Participation {
  init(_ event: PublishedParticipation) {
    project = event.projectCode
    stage = Self.stages.word(event.stage)
    level = event.level.rawValue
    quarter = StoredText(event.quarter)
    people = PublicationFormat2.Figure(event.people)
    meetings = event.meetings
    participants = event.participants.map(Self.participants.word)
    supports = event.supports.map(Self.supports.word)
    hasEvidence = event.hasEvidence
    effect = Self.effects.word(event.effect)
    words = event.words
  }

  func read() throws -> PublishedParticipation {
    guard let level = ParticipationLevel(rawValue: level) else {
      throw UnknownWord(word: "\(level)")
    }
    return PublishedParticipation(
      projectCode: project, stage: try Self.stages.value(stage), level: level,
      quarter: quarter.value, people: try people.figure(), meetings: meetings,
      participants: try participants.map(Self.participants.value),
      supports: try supports.map(Self.supports.value), hasEvidence: hasEvidence,
      effect: try Self.effects.value(effect), words: words)
  }

  private static let stages = StoredWords<ParticipationStage> { stage in
    switch stage {
    case .diagnosis: "diagnostic"
    case .design: "conception"
    case .delivery: "mise_en_oeuvre"
    case .steering: "pilotage"
    case .evaluation: "evaluation"
    case .spreading: "essaimage"
    }
  }

  private static let participants = StoredWords<Participants> { who in
    switch who {
    case .supported: "personnes_accompagnees"
    case .relatives: "proches"
    case .peers: "pairs"
    case .inhabitants: "habitants"
    }
  }

  private static let supports = StoredWords<ParticipationSupport> { support in
    switch support {
    case .expenses: "defraiement"
    case .interpreting: "interpretariat"
    case .childcare: "garde_enfants"
    case .easyRead: "falc"
    }
  }

  private static let effects = StoredWords<ParticipationEffect> { effect in
    switch effect {
    case .yes: "oui"
    case .partly: "en_partie"
    case .no: "non"
    }
  }
}
