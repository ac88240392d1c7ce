/// Kendall's S of some series, Σ sign(xⱼ − xᵢ) over later pairs, its variance with ties, and the
/// slopes of all the pairs.
struct KendallSum {
  private(set) var score = 0
  private(set) var variance = 0.0
  private(set) var slopes: [Double] = []

  /// - Parameters:
  ///   - series: values in time order; nil for a missing one, which keeps its place.
  ///   - spacing: the time between two neighbours, in the unit of the slopes.
  mutating func add(_ series: [Double?], spacing: Double = 1) {
    let present = series.enumerated().compactMap { place, value in
      value.map { (place: place, value: $0) }
    }
    for (position, earlier) in present.enumerated() {
      for later in present.dropFirst(position + 1) {
        let rise = later.value - earlier.value
        score += rise > 0 ? 1 : rise < 0 ? -1 : 0
        slopes.append(rise / (Double(later.place - earlier.place) * spacing))
      }
    }
    variance += KendallSum.variance(present.map(\.value))
  }

  /// (m(m − 1)(2m + 5) − Σ t(t − 1)(2t + 5))/18 over ties of t values.
  private static func variance(_ values: [Double]) -> Double {
    func term(_ count: Int) -> Double {
      let n = Double(count)
      return n * (n - 1) * (2 * n + 5)
    }
    let ties = Dictionary(grouping: values, by: \.self).values
    return (term(values.count) - ties.reduce(0) { $0 + term($1.count) }) / 18
  }

  /// (S − sign S)/√Var; 0 without any variation.
  var z: Double {
    guard variance > 0 else { return 0 }
    return Double(score - score.signum()) / variance.squareRoot()
  }

  /// Nil when there is no pair.
  var medianSlope: Double? {
    guard !slopes.isEmpty else { return nil }
    let sorted = slopes.sorted()
    return quantile(0.5, count: sorted.count) { sorted[$0] }
  }

  /// The slopes of ranks (N − C)/2 and (N + C)/2 + 1, C = z√Var. Nil when there is no pair.
  /// Source: R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987),
  /// 16.5.
  func slopeInterval(_ confidence: Confidence) -> Interval? {
    guard !slopes.isEmpty else { return nil }
    let sorted = slopes.sorted()
    let reach = confidence.z * variance.squareRoot()
    func slope(atRank rank: Double) -> Double {
      let place = min(max(rank, 1), Double(sorted.count)) - 1
      let below = Int(place.rounded(.down))
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    return Interval(
      lower: slope(atRank: (Double(sorted.count) - reach) / 2),
      upper: slope(atRank: (Double(sorted.count) + reach) / 2 + 1))
  }
}
