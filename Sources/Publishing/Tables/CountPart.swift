import Foundation
import Monitoring

/// The counts of people within one value. A proportion holds three: those concerned, those not, and
/// all of them, which are the first two together.
enum CountPart: String, CaseIterable {
  case whole, numerator, rest
}

extension Indicator {
  /// The counts to protect in a value; none if it is missing or counts no people.
  func counts(in measured: Measured?) -> [(part: CountPart, value: Decimal)] {
    guard countsPeople, let measured else { return [] }
    switch measured {
    case .number(let value): return [(.whole, value)]
    case .quotient(let numerator, let denominator) where measure == .proportion:
      return [(.numerator, numerator), (.rest, denominator - numerator)]
    case .quotient(_, let denominator): return [(.whole, denominator)]
    case .missing: return []
    }
  }
}
