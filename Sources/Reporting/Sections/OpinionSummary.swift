import Foundation
import Publishing

/// The favourable share of one question, where it may be shown.
struct OpinionSummary {
  let label: String
  let share: ShareText
  let value: Double
  let isClearlyFavourable: Bool

  var text: String { "\(share.percent), intervalle \(share.interval)" }

  init?(_ question: PublishedQuestion) {
    guard let opinion = question.opinion,
      let share = ShareText(opinion.favourable, of: question.base), let estimate = share.estimate
    else { return nil }
    label = question.label
    self.share = share
    value = estimate.value
    isClearlyFavourable = estimate.lower > 0.5
  }

  static func all(of survey: SliceSurvey) -> [OpinionSummary] {
    survey.questions.compactMap(OpinionSummary.init)
  }
}
