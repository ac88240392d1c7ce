import API
import Monitoring

/// Of the contradictory evaluation.
extension SampleMessages {
  static let decision: [any SampledMessage] = [
    Sample(
      "decision-request",
      DecisionRequest(versionRead: 1, decision: decided, note: "la réunion a eu lieu")),
    Sample(
      "decision", DecisionMessage(VersionedDecision(version: 2, decision: decided, author: "Eva"))),
  ]

  private static var decided: Decision {
    var decision = Decision(openedOn: quarter.start)
    decision.answeredOn = quarter.start
    decision.metOn = quarter.end
    decision.meeting = "les lectures concordent"
    decision.decidedOn = quarter.end
    decision.outcome = .stop
    decision.grounds = "cibles loin"
    decision.followUp = "orientations faites"
    return decision
  }
}
