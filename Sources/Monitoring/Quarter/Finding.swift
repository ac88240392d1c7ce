package import Foundation

/// Something that the holder has to settle before sending.
///
/// It holds values only; its French sentence is made from them when it is shown.
package struct Finding: Sendable, Hashable {
  package enum Severity: String, Sendable, Codable, CaseIterable {
    /// Blocks sending.
    case error = "erreur"
    /// Asks for a reason.
    case alert = "alerte"
  }

  package var cause: Cause
  /// Nil when the whole quarter is concerned.
  package var cell: Cell?

  package init(_ cause: Cause, in cell: Cell? = nil) {
    self.cause = cause
    self.cell = cell
  }

  package var rule: FindingRule { cause.rule }
  package var severity: Severity { rule.severity }

  /// The disaggregation whose breakdown is wrong, when one is.
  package var disaggregationID: UUID? {
    switch cause {
    case .breakdownAboveTotal(let id, _, _), .restAboveItsPeople(let id, _, _): id
    default: nil
    }
  }
}

extension Finding {
  /// What is wrong, with the figures that show it.
  package enum Cause: Sendable, Hashable {
    case outsideProjectLife, quarterNotBegun, unknownCell, missingValue, missingReason
    case quotientExpected, numberExpected
    case denominatorNotPositive(Decimal)
    case negativeValue(Decimal)
    case numeratorAboveDenominator(numerator: Decimal, denominator: Decimal)
    case tooManyDecimals(Decimal)
    case breakdownAboveTotal(disaggregationID: UUID, sum: Decimal, total: Decimal)
    /// What a proportion's categories leave over counts more people than there are left.
    case restAboveItsPeople(disaggregationID: UUID, numerator: Decimal, denominator: Decimal)
    case change(to: Decimal, from: Decimal, in: Quarter)
    case zeroAfterNonZero(former: Decimal, in: Quarter)
    case targetExceeded(reached: Decimal, target: Decimal)
    case sameFourTimes(Decimal)
    case outlier(Decimal, usual: ClosedRange<Decimal>)
    case crossRule(CrossRuleBreach)
    case typedOnce
    case typedDifferently(other: Measured)

    package var rule: FindingRule {
      switch self {
      case .outsideProjectLife: .outsideProjectLife
      case .quarterNotBegun: .quarterNotBegun
      case .unknownCell: .unknownCell
      case .missingValue: .missingValue
      case .missingReason: .missingReason
      case .quotientExpected: .quotientExpected
      case .numberExpected: .numberExpected
      case .denominatorNotPositive: .denominatorNotPositive
      case .negativeValue: .negativeValue
      case .numeratorAboveDenominator: .numeratorAboveDenominator
      case .tooManyDecimals: .tooManyDecimals
      case .breakdownAboveTotal: .breakdownAboveTotal
      case .restAboveItsPeople: .restAboveItsPeople
      case .change: .change
      case .zeroAfterNonZero: .zeroAfterNonZero
      case .targetExceeded: .targetExceeded
      case .sameFourTimes: .sameFourTimes
      case .outlier: .outlier
      case .typedOnce: .typedOnce
      case .typedDifferently: .typedDifferently
      case .crossRule(let breach): breach.rule.severity == .error ? .crossError : .crossAlert
      }
    }
  }
}

/// The rules that entries are checked by, under the stable names that programs read.
package enum FindingRule: String, Sendable, Codable, CaseIterable {
  case outsideProjectLife = "outside_project_life"
  case quarterNotBegun = "quarter_not_begun"
  case unknownCell = "unknown_cell"
  case missingValue = "missing_value"
  case missingReason = "missing_reason"
  case quotientExpected = "quotient_expected"
  case numberExpected = "number_expected"
  case denominatorNotPositive = "denominator_positive"
  case negativeValue = "negative_value"
  case numeratorAboveDenominator = "numerator_above_denominator"
  case tooManyDecimals = "too_many_decimals"
  case breakdownAboveTotal = "breakdown_above_total"
  case restAboveItsPeople = "rest_above_its_people"
  case change
  case zeroAfterNonZero = "zero_after_non_zero"
  case targetExceeded = "target_exceeded"
  case sameFourTimes = "same_four_times"
  case outlier
  case crossError = "cross_rule"
  case crossAlert = "cross_rule_alert"
  case typedOnce = "typed_once"
  case typedDifferently = "typed_differently"

  package var severity: Finding.Severity {
    switch self {
    case .outsideProjectLife, .quarterNotBegun, .unknownCell, .missingValue, .missingReason,
      .quotientExpected, .numberExpected, .denominatorNotPositive, .negativeValue,
      .numeratorAboveDenominator, .tooManyDecimals, .breakdownAboveTotal,
      .restAboveItsPeople, .crossError:
      .error
    case .change, .zeroAfterNonZero, .targetExceeded, .sameFourTimes, .outlier,
      .crossAlert, .typedOnce, .typedDifferently:
      .alert
    }
  }
}
