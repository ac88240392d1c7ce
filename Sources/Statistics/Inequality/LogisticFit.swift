import Foundation

/// logit P(x) = intercept + slope · x, fitted to grouped counts by iteratively reweighted least
/// squares, with the model-based covariance (X′WX)⁻¹, W = n p(1 − p).
/// Source: P. McCullagh and J. A. Nelder, "Generalized Linear Models" (1989), 4.4.
struct LogisticFit {
  private(set) var intercept: Double
  private(set) var slope = 0.0
  private(set) var covariance = Covariance(intercept: 0, cross: 0, slope: 0)

  struct Covariance {
    let intercept: Double
    let cross: Double
    let slope: Double

    /// The error of a quantity with these derivatives with respect to the intercept and the slope.
    func standardError(_ byIntercept: Double, _ bySlope: Double) -> Double {
      let variance =
        byIntercept * byIntercept * intercept + 2 * byIntercept * bySlope * cross
        + bySlope * bySlope * slope
      return max(0, variance).squareRoot()
    }
  }

  init(ranks: [Double], events: [Double], people: [Double]) throws(EstimateRefusal) {
    let yes = events.reduce(0, +)
    let no = people.reduce(0, +) - yes
    guard yes > 0, no > 0 else { throw .separation }
    intercept = log(yes / no)
    for _ in 1...50 {
      let (first, second) = try step(ranks, events, people)
      intercept += first
      slope += second
      guard abs(intercept) <= 30, abs(slope) <= 30 else { throw .separation }
      if abs(first) < 1e-12, abs(second) < 1e-12 { return }
    }
    throw .noConvergence
  }

  func probability(at rank: Double) -> Double { 1 / (1 + exp(-(intercept + slope * rank))) }

  func standardError(_ byIntercept: Double, _ bySlope: Double) -> Double {
    covariance.standardError(byIntercept, bySlope)
  }

  private mutating func step(
    _ ranks: [Double], _ events: [Double], _ people: [Double]
  ) throws(EstimateRefusal) -> (Double, Double) {
    var (score, slopeScore) = (0.0, 0.0)
    var (weight, cross, square) = (0.0, 0.0, 0.0)
    for ((rank, event), number) in zip(zip(ranks, events), people) {
      let p = probability(at: rank)
      let residual = event - number * p
      let information = number * p * (1 - p)
      score += residual
      slopeScore += residual * rank
      weight += information
      cross += information * rank
      square += information * rank * rank
    }
    let determinant = weight * square - cross * cross
    guard determinant > 0, determinant.isFinite else { throw .noConvergence }
    covariance = Covariance(
      intercept: square / determinant, cross: -cross / determinant, slope: weight / determinant)
    return (
      (square * score - cross * slopeScore) / determinant,
      (weight * slopeScore - cross * score) / determinant
    )
  }
}
