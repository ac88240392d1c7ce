import Monitoring

extension PublicationFormat2 {
  struct StoredDecision: Codable {
    var project: String
    var openedOn: StoredText<Day>
    var answeredOn: StoredText<Day>?
    var metOn: StoredText<Day>?
    var meeting: String?
    var decidedOn: StoredText<Day>?
    var outcome: String?
    var grounds: String?
    var followUp: String?

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case openedOn = "ouverture"
      case answeredOn = "reponse"
      case metOn = "reunion"
      case meeting = "compte_rendu"
      case decidedOn = "decidee"
      case outcome = "decision"
      case grounds = "motifs"
      case followUp = "suite"
    }
  }
}

extension PublicationFormat2.StoredDecision {
  init(_ told: PublishedDecision) {
    let decision = told.decision
    project = told.projectCode
    openedOn = StoredText(decision.openedOn)
    answeredOn = decision.answeredOn.map(StoredText.init)
    metOn = decision.metOn.map(StoredText.init)
    meeting = decision.meeting
    decidedOn = decision.decidedOn.map(StoredText.init)
    outcome = decision.outcome.map(Self.outcomes.word)
    grounds = decision.grounds
    followUp = decision.followUp
  }

  func read() throws -> PublishedDecision {
    var decision = Decision(openedOn: openedOn.value)
    decision.answeredOn = answeredOn?.value
    decision.metOn = metOn?.value
    decision.meeting = meeting
    decision.decidedOn = decidedOn?.value
    decision.outcome = try outcome.map(Self.outcomes.value)
    decision.grounds = grounds
    decision.followUp = followUp
    return PublishedDecision(projectCode: project, decision: decision)
  }

  private static let outcomes = StoredWords<Decision.Outcome> { outcome in
    switch outcome {
    case .renew: "renouvellement"
    case .extend: "prolongation"
    case .stop: "arret"
    case .spread: "essaimage"
    }
  }
}
