import Foundation

/// TI = 1000 Σ w r ln r and MLD = −1000 Σ w ln r, r = value / mean: 0 when all groups are equal.
/// Source: H. Theil, "Economics and Information Theory" (1967); J. Pearcy and K. Keppel, Public
/// Health Reports 117 (2002) 273–280. Errors by the delta method, multiplied by 1000 like the
/// estimate (healthequal 1.0.1 omits the factor).
extension ComparedGroups {
  /// Var = 1000² Σ (1 + ln r − Σ w r(1 + ln r))² w² se² / mean².
  func theil() throws(EstimateRefusal) -> Estimate {
    let ratios = try ratiosToMean()
    let value = 1000 * zip(weights, ratios).reduce(0) { $0 + $1.0 * $1.1 * log($1.1) }
    let parts = ratios.map { 1 + log($0) }
    let centre = zip(zip(weights, ratios), parts).reduce(0) { $0 + $1.0.0 * $1.0.1 * $1.1 }
    return try entropy(value, gradient: zip(weights, parts).map { $0 * ($1 - centre) })
  }

  /// Var = 1000² Σ w² se² (1 − 1/r)² / mean².
  func meanLogDeviation() throws(EstimateRefusal) -> Estimate {
    let ratios = try ratiosToMean()
    let value = -1000 * zip(weights, ratios).reduce(0) { $0 + $1.0 * log($1.1) }
    return try entropy(value, gradient: zip(weights, ratios).map { $0 * (1 - 1 / $1) })
  }

  private func ratiosToMean() throws(EstimateRefusal) -> [Double] {
    try requireThreeGroups()
    try requirePositiveMean()
    guard values.allSatisfy({ $0 > 0 }) else { throw .estimateIsZero }
    return values.map { $0 / mean }
  }

  private func entropy(_ value: Double, gradient: [Double]) throws(EstimateRefusal) -> Estimate {
    let error = standardError(gradient: gradient.map { 1000 * $0 / mean })
    guard areEqual else {
      return try .normal(
        max(0, value), standardError: error, within: 0 ... .infinity, notes: notes + [.biasedUpward]
      )
    }
    // At equality the delta method gives an error of 0, and an interval from 0 to 0 would look like
    // certainty.
    return try Estimate(0, standardError: error, notes: notes + [.errorVanishes])
  }
}
