package import Foundation

/// What was measured: a number, the two parts of a quotient, or why there is neither.
/// Unknown is not zero, and neither is "does not apply".
package enum Measured: Sendable, Hashable {
  case number(Decimal)
  case quotient(numerator: Decimal, denominator: Decimal)
  case missing(Missing)

  /// The number, or the quotient as a fraction.
  package var figure: Decimal? {
    switch self {
    case .number(let value): value
    case .quotient(let numerator, let denominator):
      denominator == 0 ? nil : numerator / denominator
    case .missing: nil
    }
  }

  /// What adds up over categories: the number, or what a quotient is divided by.
  var volume: Decimal? {
    switch self {
    case .number(let value): value
    case .quotient(_, let denominator): denominator
    case .missing: nil
    }
  }

  /// The lesser of the numbers that were typed; of what is missing 0.
  var smallestPart: Decimal {
    switch self {
    case .number(let value): value.magnitude
    case .quotient(let numerator, let denominator): min(numerator, denominator).magnitude
    case .missing: 0
    }
  }

  /// The numerator of a quotient.
  var numerator: Decimal? {
    if case .quotient(let numerator, _) = self { numerator } else { nil }
  }
}

/// Why a value is missing, by the code that people type.
package enum Missing: String, Sendable, Codable, CaseIterable {
  case notAvailable = "ND"
  case notApplicable = "SO"
  case notCommunicated = "NC"

  package var label: String {
    switch self {
    case .notAvailable: "non disponible"
    case .notApplicable: "sans objet"
    case .notCommunicated: "non communiqué"
    }
  }
}
