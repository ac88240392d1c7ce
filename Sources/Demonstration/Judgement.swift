package import Monitoring

/// What the evaluator of the demonstration judges and decides, word for word.
extension DemonstrationPlan.EvaluationWords {
  /// By the code of their axis, contributions first.
  package var judgements: [(axis: String, judgement: Judgement)] {
    contributions.sorted { $0.key < $1.key }.flatMap { axis, own in
      own.map { (axis, $0.judgement) }
    }
      + recommendations.sorted { $0.key < $1.key }.flatMap { axis, own in
        own.map { (axis, $0.judgement) }
      }
  }
}

extension DemonstrationPlan.EvaluationWords.Contribution {
  fileprivate var judgement: Judgement {
    var judgement = Judgement(kind: .contribution, subject: outcome)
    judgement.plausibility = plausibility?.value
    judgement.evidenceFor = evidenceFor
    judgement.evidenceAgainst = evidenceAgainst
    judgement.otherCauses = otherCauses
    return judgement
  }
}

extension DemonstrationPlan.EvaluationWords.Recommendation {
  fileprivate var judgement: Judgement {
    var judgement = Judgement(kind: .recommendation, subject: action)
    judgement.priority = priority?.value
    judgement.responsible = responsible
    judgement.dueOn = dueOn
    judgement.followUp = followUp
    return judgement
  }
}

extension DemonstrationPlan.EvaluationWords.DecisionWords {
  package var decision: Decision {
    var decision = Decision(openedOn: openedOn)
    decision.answeredOn = answeredOn
    decision.metOn = metOn
    decision.meeting = meeting
    decision.decidedOn = decidedOn
    decision.outcome = outcome?.value
    decision.grounds = grounds
    decision.followUp = followUp
    return decision
  }
}
