/// A number estimated from data, with its uncertainty. Never NaN and never infinite: for what
/// cannot be computed, the functions of this target throw an `EstimateRefusal`.
package struct Estimate: Sendable, Hashable {
  package let value: Double
  /// On `scale`; nil when no error can be given.
  package let standardError: Double?
  /// Contains `value`; nil when no error can be given.
  package let interval: Interval?
  package let scale: ErrorScale
  package let notes: [Note]

  init(
    _ value: Double, standardError: Double? = nil, interval: Interval? = nil,
    scale: ErrorScale = .natural, notes: [Note] = []
  ) throws(EstimateRefusal) {
    let numbers = [value, standardError ?? 0, interval?.lower ?? 0, interval?.upper ?? 0]
    guard numbers.allSatisfy(\.isFinite) else { throw .beyondComputation }
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.scale = scale
    self.notes = notes
  }
}

/// The scale of a standard error.
package enum ErrorScale: String, Sendable, Codable {
  case natural
  /// For a ratio: the error is that of its natural logarithm.
  case logarithm
}

package struct Interval: Sendable, Hashable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      lower: min(max(lower, bounds.lowerBound), bounds.upperBound),
      upper: min(max(upper, bounds.lowerBound), bounds.upperBound))
  }

  func extended(to value: Double) -> Interval {
    Interval(lower: min(lower, value), upper: max(upper, value))
  }

  func multiplied(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}
