/// A value and its limits at some level of confidence.
struct BoundedValue {
  let value: Double
  let interval: Interval

  init(_ value: Double, _ interval: Interval) {
    self.value = value
    self.interval = interval
  }

  func multiplied(by factor: Double) -> BoundedValue {
    BoundedValue(value * factor, interval.multiplied(by: factor))
  }
}

extension Interval {
  /// The limits of `second − first`, two independent quantities, from the limits of each: the
  /// distances from the values to the limits are squared and added.
  /// Source: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693–1702.
  static func between(from first: BoundedValue, to second: BoundedValue) -> Interval {
    let difference = second.value - first.value
    let down = hypotenuse(
      second.value - second.interval.lower, first.interval.upper - first.value)
    let up = hypotenuse(second.interval.upper - second.value, first.value - first.interval.lower)
    return Interval(lower: difference - down, upper: difference + up)
  }
}

extension Interval {
  /// Whether 0 lies outside the limits.
  package var excludesZero: Bool { lower > 0 || upper < 0 }
}

/// The two-sided p-value at which the limits of a difference touch 0, so that the test and the
/// interval cannot disagree; 1 when they contain 0 at any level.
///
/// - Parameter limits: the limits at a given z, wider as z grows.
func pValue(whereLimitsTouchZero limits: (Double) -> Interval) -> Double {
  guard limits(0).excludesZero else { return 1 }
  var (excluding, containing) = (0.0, 40.0)
  while true {
    let middle = (excluding + containing) / 2
    guard excluding < middle, middle < containing else { return Normal.twoSided(containing) }
    if limits(middle).excludesZero { excluding = middle } else { containing = middle }
  }
}
