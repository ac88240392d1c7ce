import Foundation

/// How a measure varies when the value of each group is drawn at random around its estimate.
struct SimulatedSpread {
  let standardError: Double
  /// The middle 95 % of the draws, which may not contain the estimate, because the measure is
  /// biased.
  let interval: Interval

  /// Twenty thousand draws give the standard deviation to within half a per cent; beyond a hundred
  /// groups there are fewer, to bound the time.
  static func draws(groups: Int) -> Int { min(20_000, max(2000, 2_000_000 / groups)) }
}

/// Draws all the groups together from a fixed seed, so that a report shows the same bounds each
/// time it is read.
func simulatedSpreads(
  _ measures: [InequalityMeasure], of groups: ComparedGroups
) -> [InequalityMeasure: SimulatedSpread] {
  guard let errors = groups.standardErrors, !measures.isEmpty else { return [:] }
  let draws = SimulatedSpread.draws(groups: groups.groups.count)
  var noise = FixedNoise()
  var samples = measures.map { _ in [Double]() }
  var drawn = DrawnGroups(groups, errors)
  for _ in 0..<draws {
    let sums = drawn.draw(&noise)
    for (place, measure) in measures.enumerated() {
      samples[place].append(groups.spread(measure, from: sums))
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

/// The drawn values of the groups, in storage that is reused. The loop runs millions of times, so
/// it avoids closures, which are slow in a debug build.
private struct DrawnGroups {
  private let groups: ComparedGroups
  private let centres: [Double]
  private let errors: [Double]
  private let weights: [Double]
  private var values: [Double]

  init(_ groups: ComparedGroups, _ errors: [Double]) {
    self.groups = groups
    self.errors = errors
    centres = groups.values
    weights = groups.weights
    values = centres
  }

  mutating func draw(_ noise: inout FixedNoise) -> SpreadSums {
    var mean = 0.0
    var place = 0
    while place < centres.count {
      let value = centres[place] + errors[place] * noise.next()
      values[place] = value
      mean += weights[place] * value
      place += 1
    }
    return SpreadSums(of: values, weights: weights, groups.anchors(of: values, mean: mean))
  }
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
