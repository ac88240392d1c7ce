import Foundation
import Monitoring

/// The counts of people within one value. A proportion holds three: those concerned, those not, and
/// all of them, which are the first two together.
enum CountPart: String, CaseIterable {
  case whole, numerator, rest
}

extension Indicator {
  /// The counts to protect in a value; none if it is missing or about activity, nor in a score, which
  /// does not say how many people gave it.
  func counts(in measured: Measured?) -> [(part: CountPart, value: Decimal)] {
    guard isProtected, !isOfUnknownNumber, let measured else { return [] }
    switch measured {
    case .number(let value): return [(.whole, value)]
    case .quotient(let numerator, let denominator) where measure == .proportion:
      return [(.numerator, numerator), (.rest, denominator - numerator)]
    case .quotient(_, let denominator): return [(.whole, denominator)]
    case .missing: return []
    }
  }

  /// Nothing tells how many people are behind its values.
  var isOfUnknownNumber: Bool { measure == .score || measure == .milestone }
}
