import Foundation

/// A share of a whole, with the interval that the whole's size allows.
package enum Proportion: Sendable, Hashable {
  /// All three as fractions, `lower ≤ value ≤ upper`, within 0…1.
  case estimated(value: Double, lower: Double, upper: Double)
  case notEstimable(Cause)

  package enum Cause: String, Sendable, Codable {
    case nobody, negativeCount, numeratorAboveDenominator
  }

  /// Wilson's score interval, without continuity correction:
  ///
  ///     (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// JASA 22 (1927) 209–212; as in PHEindicatormethods::phe_proportion, whose values the tests hold.
  package static func wilson(
    numerator: Int, denominator: Int, confidence: Confidence = .percent95
  ) -> Proportion {
    guard numerator >= 0, denominator >= 0 else { return .notEstimable(.negativeCount) }
    guard denominator > 0 else { return .notEstimable(.nobody) }
    guard numerator <= denominator else { return .notEstimable(.numeratorAboveDenominator) }
    let (x, n, z) = (Double(numerator), Double(denominator), confidence.z)
    let value = x / n
    let centre = 2 * x + z * z
    let reach = z * (z * z + 4 * x * (1 - value)).squareRoot()
    let width = 2 * (n + z * z)
    // At the ends the bound is exact by algebra; rounding must not put it beside.
    let lower = numerator == 0 ? 0 : (centre - reach) / width
    let upper = numerator == denominator ? 1 : (centre + reach) / width
    return .estimated(value: value, lower: lower, upper: upper)
  }
}

/// How sure an interval is meant to be.
package enum Confidence: Sendable {
  case percent95, percent99Point8

  /// The two-sided quantile of the normal distribution.
  package var z: Double {
    switch self {
    case .percent95: 1.959963984540054
    case .percent99Point8: 3.090232306167813
    }
  }
}
