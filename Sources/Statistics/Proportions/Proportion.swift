/// A share with its Wilson interval, in the shape that reports read.
package enum Proportion: Sendable, Hashable {
  /// All three as fractions, `lower ≤ value ≤ upper`, within 0…1.
  case estimated(value: Double, lower: Double, upper: Double)
  case notEstimable(EstimateRefusal)

  package static func wilson(
    numerator: Int, denominator: Int, confidence: Confidence = .percent95
  ) -> Proportion {
    do throws(EstimateRefusal) {
      let estimate = try Share(numerator, of: denominator).wilson(confidence)
      guard let interval = estimate.interval else { return .notEstimable(.beyondComputation) }
      return .estimated(
        value: estimate.value, lower: interval.lower, upper: interval.upper)
    } catch {
      return .notEstimable(error)
    }
  }
}
