package import Monitoring

/// The contradictory evaluation of a project as it travels.
package struct DecisionFields: Sendable, Codable, Hashable {
  package var openedOn: Day
  package var answeredOn: Day?
  package var metOn: Day?
  package var meeting: String?
  package var decidedOn: Day?
  package var outcome: Code<Decision.Outcome>?
  package var grounds: String?
  package var followUp: String?

  package init(_ decision: Decision) {
    openedOn = decision.openedOn
    answeredOn = decision.answeredOn
    metOn = decision.metOn
    meeting = decision.meeting
    decidedOn = decision.decidedOn
    outcome = decision.outcome.map(Code.init)
    grounds = decision.grounds
    followUp = decision.followUp
  }

  package var decision: Decision {
    var read = Decision(openedOn: openedOn)
    read.answeredOn = answeredOn
    read.metOn = metOn
    read.meeting = meeting
    read.decidedOn = decidedOn
    read.outcome = outcome?.value
    read.grounds = grounds
    read.followUp = followUp
    return read
  }

  enum CodingKeys: String, CodingKey {
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

/// `PUT /v1/projects/{id}/decision`, by evaluators.
package struct DecisionRequest: Message, Hashable {
  package var versionRead: Int
  package var decision: DecisionFields
  /// Why it changes; nil for the first one.
  package var note: String?

  package init(versionRead: Int, decision: Decision, note: String?) {
    self.versionRead = versionRead
    self.decision = DecisionFields(decision)
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case versionRead = "version_lue"
    case decision = "evaluation"
    case note = "raison"
  }
}

/// `GET /v1/projects/{id}/decision`, by evaluators and by the holder of the project.
package struct DecisionMessage: Message, Hashable {
  /// 0 where nothing is noted yet.
  package var version: Int
  package var decision: DecisionFields?
  package var author: String?

  package init(_ noted: VersionedDecision?) {
    version = noted?.version ?? 0
    decision = noted.map { DecisionFields($0.decision) }
    author = noted?.author
  }

  enum CodingKeys: String, CodingKey {
    case version
    case decision = "evaluation"
    case author = "auteur"
  }
}
