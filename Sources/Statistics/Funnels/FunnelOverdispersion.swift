/// How much more projects differ than by chance: zᵢ = (yᵢ − p₀)/sᵢ, sᵢ² = p₀(1 − p₀)/nᵢ, winsorised
/// by one tenth at each end, φ = Σ z²/k and the additive variance τ².
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202.
package struct FunnelOverdispersion: Sendable, Hashable {
  package let dispersion: Double
  package let betweenVariance: Double
  /// Σ z² without winsorising, which `pValue` tests.
  package let q: Double
  package let pValue: Double
  private let baseline: Double
  private let projects: Int

  package init(_ funnel: ExactFunnel) throws(EstimateRefusal) {
    guard funnel.hasVariation else { throw .noVariation }
    guard funnel.projects.count >= 2 else { throw .needsTwoProjects }
    let spread = funnel.baseline * (1 - funnel.baseline)
    let weights = funnel.projects.map { Double($0.denominator) / spread }
    let scores = zip(funnel.projects, weights)
      .map { ($0.value - funnel.baseline) * $1.squareRoot() }.sorted()
    let count = scores.count
    let (lowest, highest) = (scores[count / 10], scores[count - 1 - count / 10])
    let pulled = scores.map { min(max($0, lowest), highest) }
    let degrees = Double(count - 1)
    q = scores.reduce(0) { $0 + $1 * $1 }
    dispersion = pulled.reduce(0) { $0 + $1 * $1 } / Double(count)
    pValue = ChiSquare.upper(q, degrees: degrees)
    let total = weights.reduce(0, +)
    let effective = total - weights.reduce(0) { $0 + $1 * $1 } / total
    betweenVariance = max(0, (Double(count) * dispersion - degrees) / effective)
    baseline = funnel.baseline
    projects = count
    guard q.isFinite, betweenVariance.isFinite else { throw .beyondComputation }
  }

  /// Whether the limits should be widened: at least ten projects, and kφ above the 95 % point of χ²
  /// with k − 1 degrees.
  package var isShown: Bool {
    let excess = ChiSquare.upper(Double(projects) * dispersion, degrees: Double(projects - 1))
    return projects >= 10 && excess < 0.05
  }

  /// p₀ ∓ z √(s² + τ²), which may leave 0…1.
  package func limits(people: Int, _ confidence: Confidence) -> Interval {
    let variance = baseline * (1 - baseline) / Double(people) + betweenVariance
    let reach = confidence.z * variance.squareRoot()
    return Interval(lower: baseline - reach, upper: baseline + reach)
  }
}
