/// A funnel whose limits are those of the binomial distribution, interpolated so that they vary
/// smoothly with the number of people. Valid also for few people and for shares near 0 or 1.
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.
package struct ExactFunnel: Sendable, Hashable {
  package let projects: [Share]
  /// The pooled share.
  package let baseline: Double

  package init(_ projects: [Share]) throws(EstimateRefusal) {
    baseline = try Funnel(projects).baseline
    guard projects.count <= 1000 else { throw .groupsTooMany }
    self.projects = projects
  }

  /// At 0 and 1 all projects are alike, so there is no funnel.
  package var hasVariation: Bool { 0 < baseline && baseline < 1 }

  /// With r the smallest such that P(X ≤ r) ≥ q: (r − (P(X ≤ r) − q)/P(X = r))/n, within 0…1.
  package func limit(_ probability: Double, people: Int) throws(EstimateRefusal) -> Double {
    guard hasVariation else { throw .noVariation }
    try Counts.check([people])
    guard people > 0 else { throw .nobody }
    let count =
      firstInteger(in: 0...people) {
        Binomial.lower($0, of: people, p: baseline) >= probability
      } ?? people
    let excess = Binomial.lower(count, of: people, p: baseline) - probability
    let density = Binomial.density(count, of: people, p: baseline)
    let limit = (Double(count) - excess / density) / Double(people)
    guard limit.isFinite else { throw .beyondComputation }
    return min(1, max(0, limit))
  }

  package func limits(people: Int, _ confidence: Confidence) throws(EstimateRefusal) -> Interval {
    Interval(
      lower: try limit(confidence.tail, people: people),
      upper: try limit(1 - confidence.tail, people: people))
  }

  package func position(of project: Share) throws(EstimateRefusal) -> Funnel.Position {
    let people = project.denominator
    return Funnel.Position(
      of: project.value, inner: try limits(people: people, .percent95),
      outer: try limits(people: people, .percent99Point8))
  }

  /// What may be told of each project. Nil for one of fewer than 30 people, and for all with fewer
  /// than five projects, or than ten that differ more than by chance. With ten or more, limits are
  /// widened by how much projects differ.
  package func readings() throws(EstimateRefusal) -> [Funnel.Position?] {
    let nothing: [Funnel.Position?] = projects.map { _ in nil }
    guard projects.count >= 5 else { return nothing }
    let spread = try FunnelOverdispersion(self)
    guard projects.count >= 10 || spread.pValue >= 0.05 else { return nothing }
    var readings: [Funnel.Position?] = []
    for project in projects {
      readings.append(try project.denominator < 30 ? nil : position(of: project, spread))
    }
    return readings
  }

  private func position(
    of project: Share, _ spread: FunnelOverdispersion
  ) throws(EstimateRefusal) -> Funnel.Position {
    guard spread.isShown else { return try position(of: project) }
    let people = project.denominator
    return Funnel.Position(
      of: project.value, inner: spread.limits(people: people, .percent95),
      outer: spread.limits(people: people, .percent99Point8))
  }

  /// Two-sided: twice the smaller of the two tails that begin at the project's count.
  package func pValues(
    of project: Share
  ) throws(EstimateRefusal) -> (exact: Double, midP: Double) {
    guard hasVariation else { throw .noVariation }
    let (count, people) = (project.numerator, project.denominator)
    let same = Binomial.density(count, of: people, p: baseline)
    let below = Binomial.lower(count - 1, of: people, p: baseline)
    // The upper tail, as the lower tail of the people not concerned, which keeps its precision.
    let above = Binomial.lower(people - count - 1, of: people, p: 1 - baseline)
    return (
      exact: min(1, 2 * min(below + same, above + same)),
      midP: min(1, 2 * min(below + same / 2, above + same / 2))
    )
  }
}
