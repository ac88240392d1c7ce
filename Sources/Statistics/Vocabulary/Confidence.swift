/// The confidence level of an interval.
package enum Confidence: String, Sendable, Codable, CaseIterable {
  case percent95, percent99Point8

  /// The probability left out on each side.
  var tail: Double {
    switch self {
    case .percent95: 0.025
    case .percent99Point8: 0.001
    }
  }

  /// The two-sided quantile of the normal distribution.
  package var z: Double {
    switch self {
    case .percent95: 1.959963984540054
    case .percent99Point8: 3.090232306167813
    }
  }
}
