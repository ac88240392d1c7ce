import API
import Monitoring

/// Of what evaluators judge.
extension SampleMessages {
  static let judgement: [any SampledMessage] = [
    Sample(
      "judgement-request",
      JudgementRequest(
        number: 2, versionRead: 1, judgement: judged, isWithdrawn: true, note: "en double")),
    Sample("judgement-receipt", JudgementReceipt(number: 2)),
    Sample(
      "judgement-list",
      JudgementList([
        NumberedJudgement(number: 2, version: 3, judgement: judged, author: "Eva")
      ])),
  ]

  private static var judged: Judgement {
    var judgement = Judgement(kind: .contribution, subject: "plus de droits")
    judgement.evidenceFor = "délai réduit"
    judgement.evidenceAgainst = "peu de données"
    judgement.otherCauses = "une réforme"
    judgement.plausibility = .strong
    judgement.responsible = "l’agence"
    judgement.dueOn = quarter.end
    judgement.priority = .high
    judgement.followUp = "fait"
    return judgement
  }
}
