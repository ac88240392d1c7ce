/// Effects of several projects, weighted by the inverse of their variances; meant for experts.
/// Source: R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986) 177–188; J. Hartung and
/// G. Knapp, Statistics in Medicine 20 (2001) 3875–3889, as R's metafor computes them.
package struct InverseVariance: Sendable, Hashable {
  /// Assumes one true effect for all projects.
  package let fixed: Estimate
  /// Σ w(y − μ)², which `heterogeneityPValue` tests.
  package let q: Double
  package let heterogeneityPValue: Double
  /// The variance between projects, hardly known with fewer than five.
  package let betweenVariance: Double
  /// The part of `q` that exceeds chance, from 0 to 1.
  package let inconsistency: Double
  /// Assumes effects that vary: DerSimonian and Laird's mean and error.
  package let random: Estimate
  /// The same mean with Student's t, k − 1 degrees.
  package let hartungKnapp: Estimate
  /// The same, never shorter than the error of `random` allows.
  package let modifiedHartungKnapp: Estimate

  package init(effects: [Double], variances: [Double]) throws(EstimateRefusal) {
    guard effects.count == variances.count else { throw .unequalLengths }
    guard (effects + variances).allSatisfy(\.isFinite) else { throw .notANumber }
    guard variances.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
    guard variances.allSatisfy({ $0 > 0 }) else { throw .varianceIsZero }
    guard effects.count >= 2 else { throw .needsTwoProjects }
    let degrees = Double(effects.count - 1)
    let common = WeightedMean(of: effects, weights: variances.map { 1 / $0 })
    q = common.squares
    heterogeneityPValue = ChiSquare.upper(q, degrees: degrees)
    betweenVariance = max(0, (q - degrees) / common.effectiveWeight)
    inconsistency = q > 0 ? max(0, (q - degrees) / q) : 0
    let between = betweenVariance
    let varying = WeightedMean(of: effects, weights: variances.map { 1 / ($0 + between) })
    fixed = try .normal(common.mean, standardError: common.standardError)
    random = try .normal(varying.mean, standardError: varying.standardError)
    let scatter = (varying.squares / degrees).squareRoot()
    hartungKnapp = try varying.student(times: scatter, degrees: degrees)
    modifiedHartungKnapp = try varying.student(times: max(1, scatter), degrees: degrees)
    guard q.isFinite, betweenVariance.isFinite else { throw .beyondComputation }
  }
}

private struct WeightedMean {
  let mean: Double
  let standardError: Double
  /// Σ w(y − mean)².
  let squares: Double
  /// Σ w − Σ w²/Σ w.
  let effectiveWeight: Double

  init(of values: [Double], weights: [Double]) {
    let total = weights.reduce(0, +)
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    self.mean = mean
    standardError = (1 / total).squareRoot()
    squares = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    effectiveWeight = total - weights.reduce(0) { $0 + $1 * $1 } / total
  }

  func student(times factor: Double, degrees: Double) throws(EstimateRefusal) -> Estimate {
    let error = standardError * factor
    let reach = Student.upperQuantile(0.025, degrees: degrees) * error
    return try Estimate(
      mean, standardError: error, interval: Interval(lower: mean - reach, upper: mean + reach))
  }
}
