import Foundation

/// How a measure varies when each group's value is drawn again around its estimate.
struct SimulatedSpread {
  let standardError: Double
  /// The middle 95 % of the draws: it may leave the estimate outside, the measure being biased.
  let interval: Interval
}

/// Twenty thousand draws of all the groups at once, always the same ones: a report read twice shows
/// the same bounds. The standard deviation of so many draws is known to half a per cent.
func simulatedSpreads(
  _ measures: [InequalityMeasure], of groups: ComparedGroups
) -> [InequalityMeasure: SimulatedSpread] {
  guard let errors = groups.standardErrors, !measures.isEmpty else { return [:] }
  let draws = 20_000
  var noise = FixedNoise()
  var samples = measures.map { _ in [Double]() }
  for _ in 0..<draws {
    let values = zip(groups.groups, errors).map { $0.value + $1 * noise.next() }
    let mean = zip(groups.groups, values).reduce(0) { $0 + $1.0.weight * $1.1 }
    for (place, measure) in measures.enumerated() {
      samples[place].append(groups.spread(measure, of: values, mean: mean))
    }
  }
  var spreads: [InequalityMeasure: SimulatedSpread] = [:]
  for (measure, sample) in zip(measures, samples) where sample.allSatisfy(\.isFinite) {
    let sorted = sample.sorted()
    spreads[measure] = SimulatedSpread(
      standardError: sampleVariance(sample).squareRoot(),
      interval: Interval(
        lower: quantile(0.025, count: draws) { sorted[$0] },
        upper: quantile(0.975, count: draws) { sorted[$0] }))
  }
  return spreads
}

/// Normal deviates from a fixed seed.
/// Source: SplitMix64 (G. Steele, D. Lea and C. Flood, 2014); polar method of G. Marsaglia (1964).
struct FixedNoise {
  private var state: UInt64 = 20_241_231
  private var spare: Double?

  mutating func next() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let (x, y) = (uniform(), uniform())
      let square = x * x + y * y
      guard 0 < square, square < 1 else { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spare = y * factor
      return x * factor
    }
  }

  /// From −1 to 1.
  private mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 4_503_599_627_370_496 - 1
  }
}
