import Foundation

/// Whether the same means would give as much again: a yearly count with the variation that its own
/// quarters show. The count itself is complete, so this is for experts only.
package struct OverdispersedCount: Sendable, Hashable {
  package let total: Int
  /// Pearson's χ² of the quarters about their mean over q − 1, which is 1 for a Poisson count.
  package let dispersion: Double
  /// total · exp(∓z √(max(1, φ)/total)).
  /// Source: P. McCullagh and J. A. Nelder, "Generalized Linear Models" (1989), 6.2.
  package let interval: Interval

  package init(
    quarters: [Int], _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) {
    try Counts.check(quarters)
    guard quarters.count >= 4 else { throw .needsFourQuarters }
    let total = quarters.reduce(0, +)
    try Counts.check([total])
    guard total > 0 else { throw .noVariation }
    let mean = Double(total) / Double(quarters.count)
    let squares = quarters.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let dispersion = squares / mean / Double(quarters.count - 1)
    let factor = exp(confidence.z * (max(1, dispersion) / Double(total)).squareRoot())
    let interval = Interval(lower: Double(total) / factor, upper: Double(total) * factor)
    guard interval.upper.isFinite else { throw .beyondComputation }
    self.total = total
    self.dispersion = dispersion
    self.interval = interval
  }
}
