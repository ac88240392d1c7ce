/// A ratio of sums over projects, Σ x/Σ n, where the projects are the clusters: x counts people
/// concerned, or sums a quantity over them. Projects without people are left out.
///
/// Var = k/(k − 1) Σ (xᵢ − r nᵢ)²/(Σ n)².
/// Source: W. G. Cochran, "Sampling Techniques" (1977), 6.3.
struct ClusteredRatio {
  let clusters: Int
  let people: Double
  let value: Double
  /// Nil with a single project.
  let standardError: Double?

  init(totals: [Double], people: [Int]) throws(EstimateRefusal) {
    guard totals.count == people.count else { throw .unequalLengths }
    guard totals.allSatisfy(\.isFinite) else { throw .notANumber }
    try Counts.check(people)
    let present = zip(totals, people).filter { $0.1 > 0 }
    let sum = present.reduce(0.0) { $0 + Double($1.1) }
    guard sum > 0 else { throw .nobody }
    let ratio = present.reduce(0) { $0 + $1.0 } / sum
    guard ratio.isFinite else { throw .beyondComputation }
    clusters = present.count
    self.people = sum
    value = ratio
    let count = Double(present.count)
    let squares = present.reduce(0) {
      let rest = $1.0 - ratio * Double($1.1)
      return $0 + rest * rest
    }
    standardError = count > 1 ? (count / (count - 1) * squares).squareRoot() / sum : nil
  }

  /// Student's t with k − 1 degrees. Nil with a single project.
  func quantile(_ confidence: Confidence) -> Double? {
    clusters > 1 ? Student.upperQuantile(confidence.tail, degrees: Double(clusters - 1)) : nil
  }

  /// Value ± t·error.
  func studentInterval(_ confidence: Confidence) -> Interval? {
    guard let error = standardError, let quantile = quantile(confidence) else { return nil }
    return Interval(lower: value - quantile * error, upper: value + quantile * error)
  }
}

/// Whether there are enough projects for a clustered interval.
package enum ClusterPresentation: String, Sendable, Codable {
  /// One clustered interval for all projects.
  case clusters
  /// Fewer than five projects: each has its own interval.
  case eachProject = "each project"

  init(clusters: Int) { self = clusters >= 5 ? .clusters : .eachProject }
}
