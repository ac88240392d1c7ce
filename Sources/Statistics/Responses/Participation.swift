/// How much of a questionnaire a person filled: complete from 80 % of the required questions,
/// partial from 50 %. Source: thresholds of AAPOR, "Standard Definitions" (2016).
package enum Completeness: String, Sendable, Codable {
  case complete, partial, breakOff

  package init(answered: Int, ofRequired required: Int) throws(EstimateRefusal) {
    let share = try Share(answered, of: required)
    // In integers, because rounding could put four of five just below 80 %.
    switch share.numerator * 100 {
    case (share.denominator * 80)...: self = .complete
    case (share.denominator * 50)...: self = .partial
    default: self = .breakOff
    }
  }
}

/// « Taux de réponse »: complete and partial answers over the people supported in the period (as
/// RR2); `eligible` is nil when the project does not know it.
package func responseShare(answers: Int, eligible: Int?) throws(EstimateRefusal) -> Share {
  guard let eligible else { throw .unknownPopulation }
  return try Share(answers, of: eligible)
}

/// Missing answers to one question over those to whom it was put (skip logic left out).
package struct ItemNonResponse: Sendable, Hashable {
  package let share: Share

  package init(missing: Int, ofAsked asked: Int) throws(EstimateRefusal) {
    share = try Share(missing, of: asked)
  }

  /// Above one in ten.
  package var isHigh: Bool { share.numerator * 10 > share.denominator }
}
