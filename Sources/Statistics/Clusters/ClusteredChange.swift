/// The change of a share between two waves answered by the same projects, which are the clusters of
/// both: dᵢ = (x₂ᵢ − p₂n₂ᵢ)/N₂ − (x₁ᵢ − p₁n₁ᵢ)/N₁, Var = k/(k − 1) Σ dᵢ², Student with k − 1
/// degrees, k the number of projects in either wave.
/// Source: W. G. Cochran, "Sampling Techniques" (1977), 9A.
package struct ClusteredChange: Sendable, Hashable {
  package let value: Double
  package let standardError: Double
  package let interval: Interval
  /// Nil when the formula gives an error of 0, which does not mean certainty.
  package let pValue: Double?
  package let clusters: Int

  /// - Parameters:
  ///   - first: the projects of the first wave; 0 of 0 for a project that was absent.
  ///   - second: the same projects, in the same order.
  package init(first: [GroupCount], second: [GroupCount]) throws(EstimateRefusal) {
    guard first.count == second.count else { throw .unequalLengths }
    let (one, two) = (try Self.whole(first), try Self.whole(second))
    let present = zip(first, second).filter { $0.people > 0 || $1.people > 0 }
    guard present.count >= 2 else { throw .needsTwoProjects }
    let squares = present.reduce(0) { sum, project in
      let part = two.part(of: project.1) - one.part(of: project.0)
      return sum + part * part
    }
    clusters = present.count
    let (count, change) = (Double(present.count), two.value - one.value)
    let error = (count / (count - 1) * squares).squareRoot()
    value = change
    standardError = error
    let reach = Student.upperQuantile(0.025, degrees: count - 1) * error
    interval = Interval(lower: change - reach, upper: change + reach)
    pValue = error > 0 ? Student.twoSided(change / error, degrees: count - 1) : nil
  }

  private static func whole(_ wave: [GroupCount]) throws(EstimateRefusal) -> Share {
    try Share(wave.reduce(0) { $0 + $1.concerned }, of: wave.reduce(0) { $0 + $1.people })
  }
}

extension Share {
  /// (x − p n)/N of one project.
  fileprivate func part(of project: GroupCount) -> Double {
    (Double(project.concerned) - value * Double(project.people)) / Double(denominator)
  }
}
