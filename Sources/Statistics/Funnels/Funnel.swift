/// Projects of different sizes around their common level: unlike a ranking, a funnel shows which of
/// them lie further from it than chance explains for their size.
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202.
package struct Funnel: Sendable, Hashable {
  /// The pooled share.
  package let baseline: Double

  package init(_ projects: [Share]) throws(EstimateRefusal) {
    guard !projects.isEmpty else { throw .nobody }
    let people = projects.reduce(0) { $0 + Double($1.denominator) }
    baseline = projects.reduce(0) { $0 + Double($1.numerator) } / people
  }

  /// p₀ ∓ z √(p₀(1 − p₀)/n), within 0…1; 95 % is the inner funnel, 99.8 % the outer one.
  package func limits(people: Int, _ confidence: Confidence) throws(EstimateRefusal) -> Interval {
    try Counts.check([people])
    guard people > 0 else { throw .nobody }
    let reach = confidence.z * (baseline * (1 - baseline) / Double(people)).squareRoot()
    return Interval(lower: baseline - reach, upper: baseline + reach).clipped(to: 0...1)
  }

  package func position(of project: Share) throws(EstimateRefusal) -> Position {
    let people = project.denominator
    return Position(
      of: project.value, inner: try limits(people: people, .percent95),
      outer: try limits(people: people, .percent99Point8))
  }

  /// By chance, a project falls between the two funnels once in 40 on each side, and outside the
  /// outer one once in 1000.
  package enum Position: String, Sendable, Codable {
    case farBelow, below, within, above, farAbove

    init(of value: Double, inner: Interval, outer: Interval) {
      if value < outer.lower {
        self = .farBelow
      } else if value > outer.upper {
        self = .farAbove
      } else if value < inner.lower {
        self = .below
      } else {
        self = value > inner.upper ? .above : .within
      }
    }
  }
}
