/// The confidence level of an interval.
package enum Confidence: String, Sendable, Codable, CaseIterable {
  /// 90 % leaves 5 % on each side, as a one-sided comparison with a target needs.
  case percent90
  case percent95, percent99Point8

  /// The probability left out on each side.
  var tail: Double {
    switch self {
    case .percent90: 0.05
    case .percent95: 0.025
    case .percent99Point8: 0.001
    }
  }

  /// The two-sided quantile of the normal distribution.
  package var z: Double {
    switch self {
    case .percent90: 1.6448536269514722
    case .percent95: 1.959963984540054
    case .percent99Point8: 3.090232306167813
    }
  }
}
