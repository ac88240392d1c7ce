import Foundation

/// A share over projects that are a sample of similar projects. People of one project resemble each
/// other, so that an interval that ignores the projects is too short.
/// Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193–201, with Wilson's
/// interval in place of the exact one.
package struct ClusteredProportion: Sendable {
  private let ratio: ClusteredRatio
  private let whole: Share

  package init(_ projects: [GroupCount]) throws(EstimateRefusal) {
    ratio = try ClusteredRatio(
      totals: projects.map { Double($0.concerned) }, people: projects.map(\.people))
    whole = try Share(
      projects.reduce(0) { $0 + $1.concerned }, of: projects.reduce(0) { $0 + $1.people })
  }

  package var clusters: Int { ratio.clusters }
  package var people: Int { whole.denominator }
  package var value: Double { whole.value }
  package var standardError: Double? { ratio.standardError }
  package var presentation: ClusterPresentation { ClusterPresentation(clusters: clusters) }

  /// How much larger the variance is than if people had been drawn one by one. Nil with a single
  /// project, and at 0 and 1.
  package var designEffect: Double? {
    guard let error = ratio.standardError, let own = whole.standardError else { return nil }
    return error * error / (own * own)
  }

  /// Student's t with k − 1 degrees. Nil with a single project.
  package func quantile(_ confidence: Confidence = .percent95) -> Double? {
    ratio.quantile(confidence)
  }

  /// min(n, n/max(1, design effect) · (z/t)²); n at 0 and 1. Nil with a single project.
  package func effectiveSize(_ confidence: Confidence = .percent95) -> Double? {
    guard let quantile = quantile(confidence) else { return nil }
    guard let effect = designEffect else { return ratio.people }
    let narrowing = confidence.z / quantile
    return min(ratio.people, ratio.people / max(1, effect) * narrowing * narrowing)
  }

  /// Wilson's interval with the effective size.
  package func interval(_ confidence: Confidence = .percent95) -> Interval? {
    effectiveSize(confidence).map { whole.wilsonInterval(answers: $0, confidence) }
  }

  /// Value ± t·error, for comparison only: it may leave 0…1.
  package func studentInterval(_ confidence: Confidence = .percent95) -> Interval? {
    ratio.studentInterval(confidence)
  }

  /// The same on the logit scale, as R's svyciprop. Nil at 0 and 1.
  package func logitInterval(_ confidence: Confidence = .percent95) -> Interval? {
    guard whole.standardError != nil, let error = standardError,
      let quantile = quantile(confidence)
    else { return nil }
    let odds = value / (1 - value)
    let factor = exp(quantile * error / (value * (1 - value)))
    return Interval(
      lower: odds / factor / (1 + odds / factor), upper: 1 / (1 + 1 / (odds * factor)))
  }

  /// Wilson's interval as if people had been drawn one by one.
  package func plainInterval(_ confidence: Confidence = .percent95) -> Interval {
    whole.wilsonInterval(z: confidence.z)
  }
}
