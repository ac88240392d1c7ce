/// The change that is detected with a power of 80 % at the 5 % level: 2.8016 standard errors.
package func detectableChange(standardError: Double) -> Double {
  (Confidence.percent95.z + Normal.upperQuantile(0.2)) * standardError
}

/// The smallest change of a share that a comparison of two groups can detect, two-sided at 5 %.
/// Source: J. L. Fleiss, "Statistical Methods for Rates and Proportions" (1981), 3.2.
package struct DetectableChange: Sendable, Hashable {
  private let share: Double
  private let firstSize: Double
  private let secondSize: Double
  private let powerQuantile: Double

  /// - Parameters:
  ///   - share: the share of the first group, from 0 to 1.
  ///   - power: the probability of detecting such a change, at least one half and below 1.
  package init(
    share: Double, firstSize: Int, secondSize: Int, power: Double
  ) throws(EstimateRefusal) {
    guard share.isFinite, power.isFinite else { throw .notANumber }
    guard 0 <= share, share <= 1, 0.5 <= power, power < 1 else { throw .shareOutsideRange }
    try Counts.check([firstSize, secondSize])
    guard firstSize > 0, secondSize > 0 else { throw .nobody }
    self.share = share
    self.firstSize = Double(firstSize)
    self.secondSize = Double(secondSize)
    powerQuantile = power == 0.5 ? 0 : Normal.upperQuantile(1 - power)
  }

  /// (z₀.₉₇₅ + z_power) √(p(1 − p)(1/n₁ + 1/n₂)). Returns nil at 0 and 1, where the formula would
  /// claim that any change is detected.
  package var simple: Double? {
    let spread = share * (1 - share) * inverseSizes
    return spread > 0 ? (alphaQuantile + powerQuantile) * spread.squareRoot() : nil
  }

  /// The root d of d = z_α √(p̄q̄(1/n₁ + 1/n₂)) + z_β √(p₁q₁/n₁ + p₂q₂/n₂), p₂ = p₁ + d. Returns
  /// nil when even an increase to 1 would not be detected.
  package var increase: Double? {
    let largest = 1 - share
    guard largest > 0, isSeen(largest) else { return nil }
    var (below, above) = (0.0, largest)
    while true {
      let middle = (below + above) / 2
      guard below < middle, middle < above else { return above }
      if isSeen(middle) { above = middle } else { below = middle }
    }
  }

  private var alphaQuantile: Double { Confidence.percent95.z }
  private var inverseSizes: Double { 1 / firstSize + 1 / secondSize }

  private func isSeen(_ change: Double) -> Bool {
    let second = min(1, share + change)
    let pooled = (firstSize * share + secondSize * second) / (firstSize + secondSize)
    let common = max(0, pooled * (1 - pooled) * inverseSizes).squareRoot()
    let separate = share * (1 - share) / firstSize + second * (1 - second) / secondSize
    return change >= alphaQuantile * common + powerQuantile * separate.squareRoot()
  }
}
