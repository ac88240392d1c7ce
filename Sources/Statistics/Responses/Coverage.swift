import Foundation

/// The part of a need that was reached: distinct people over an estimate of those who need it. Above
/// 1, the need or the count is wrong: it is told, not cut.
package struct Coverage: Sendable, Hashable {
  package let reached: Int
  package let need: Need

  package enum Need: Sendable, Hashable {
    case unknown
    case range(lower: Double, upper: Double)
    /// With the standard error of the estimate, nil if it is not known.
    case estimate(Double, standardError: Double?)
  }

  package init(reached: Int, need: Need) throws(EstimateRefusal) {
    try Counts.check([reached])
    let numbers: [Double] =
      switch need {
      case .unknown: []
      case .range(let lower, let upper): [lower, upper]
      case .estimate(let value, let error): [value, error ?? 0]
      }
    guard numbers.allSatisfy(\.isFinite) else { throw .notANumber }
    guard numbers.allSatisfy({ $0 >= 0 }) else { throw .needNotPositive }
    if case .range(let lower, let upper) = need, lower > upper { throw .rangeReversed }
    self.reached = reached
    self.need = need
    guard (value ?? 0).isFinite else { throw .beyondComputation }
  }

  /// Nil unless the need has one value, above 0.
  package var value: Double? {
    guard case .estimate(let need, _) = need, need > 0 else { return nil }
    return Double(reached) / need
  }

  /// From the range of the need, or c·exp(∓z se/need). Nil if the need has neither a range nor an
  /// error, or may be 0.
  package func interval(_ confidence: Confidence = .percent95) -> Interval? {
    let people = Double(reached)
    let interval: Interval
    switch need {
    case .range(let lower, let upper) where lower > 0:
      interval = Interval(lower: people / upper, upper: people / lower)
    case .estimate(let need, let error?) where need > 0:
      let factor = exp(confidence.z * error / need)
      interval = Interval(lower: people / need / factor, upper: people / need * factor)
    default: return nil
    }
    return interval.upper.isFinite ? interval : nil
  }

  /// « La moitié du besoin serait couverte s’il était de … ».
  package var needHalfCovered: Int { 2 * reached }
}
