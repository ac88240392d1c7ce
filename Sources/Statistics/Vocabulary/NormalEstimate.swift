import Foundation

extension Estimate {
  /// value ± z·error, kept within what the quantity can be.
  static func normal(
    _ value: Double, standardError: Double?, confidence: Confidence = .percent95,
    within bounds: ClosedRange<Double> = -.infinity ... .infinity, notes: [Note] = []
  ) throws(EstimateRefusal) -> Estimate {
    let reach = standardError.map { confidence.z * $0 }
    let interval = reach.map {
      Interval(lower: value - $0, upper: value + $0).clipped(to: bounds).extended(to: value)
    }
    return try Estimate(value, standardError: standardError, interval: interval, notes: notes)
  }

  /// A ratio, whose logarithm is taken as normal: value·exp(∓ z·error). A ratio of 0 has no error.
  static func logNormal(
    _ ratio: Double, standardError: Double?, notes: [Note] = []
  ) throws(EstimateRefusal) -> Estimate {
    guard let error = standardError, ratio > 0 else {
      return try Estimate(ratio, scale: .logarithm, notes: notes)
    }
    let factor = exp(Confidence.percent95.z * error)
    return try Estimate(
      ratio, standardError: error,
      interval: Interval(lower: ratio / factor, upper: ratio * factor), scale: .logarithm,
      notes: notes)
  }
}
