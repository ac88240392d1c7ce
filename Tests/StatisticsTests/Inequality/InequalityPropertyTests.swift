import Statistics
import Testing

@Suite struct InequalityPropertyTests {
  private static func dataset(_ generator: inout SeededGenerator) -> InequalityDataset {
    let count = Int.random(in: 4...7, using: &generator)
    func draws(_ range: ClosedRange<Double>) -> [Double] {
      (0..<count).map { _ in Double.random(in: range, using: &generator) }
    }
    let isOrdered = Bool.random(using: &generator)
    return InequalityDataset(
      dimension: isOrdered ? .ordered : .unordered,
      direction: Bool.random(using: &generator) ? .favourable : .adverse, scale: 100,
      estimates: draws(5...95), populations: draws(30...400).map { $0.rounded() },
      order: Array(1...count), references: (0..<count).map { $0 == 1 })
  }

  private static func values(_ dataset: InequalityDataset) -> [InequalityMeasure: Double] {
    var values: [InequalityMeasure: Double] = [:]
    for result in measures(of: dataset) {
      values[result.measure] = try? result.outcome.get().value
    }
    return values
  }

  private func check(
    _ seed: UInt64, _ change: (InequalityDataset, inout SeededGenerator) -> InequalityDataset,
    _ expected: (InequalityMeasure, Double) -> Double?
  ) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let dataset = Self.dataset(&generator)
      let (before, after) = (Self.values(dataset), Self.values(change(dataset, &generator)))
      #expect(before.keys == after.keys)
      for (measure, value) in before {
        guard let expected = expected(measure, value) else { continue }
        #expect(isClose(after[measure], expected, within: 1e-6), "\(measure) of \(dataset)")
      }
    }
  }

  @Test func `the order of the rows changes nothing`() {
    check(21) { dataset, generator in
      let places = dataset.estimates.indices.shuffled(using: &generator)
      var shuffled = dataset
      shuffled.estimates = places.map { dataset.estimates[$0] }
      shuffled.populations = places.map { dataset.populations?[$0] }
      shuffled.order = places.compactMap { dataset.order?[$0] }
      shuffled.references = places.compactMap { dataset.references?[$0] }
      return shuffled
    } _: {
      $1
    }
  }

  private static let absolute: Set<InequalityMeasure> = [
    .difference, .absoluteConcentration, .slopeIndex, .betweenGroupDeviation, .gapToMean,
    .weightedGapToMean, .gapToBest, .weightedGapToBest, .gapToReference, .weightedGapToReference,
    .attributableRisk,
  ]

  @Test
  func `per thousand rather than per cent, absolute measures grow tenfold, relative ones stay`() {
    check(22) { dataset, _ in
      var scaled = dataset
      scaled.scale = 1000
      scaled.estimates = dataset.estimates.map { $0.map { $0 * 10 } }
      return scaled
    } _: { measure, value in
      measure == .betweenGroupVariance
        ? value * 100 : Self.absolute.contains(measure) ? value * 10 : value
    }
  }

  @Test func `twice as many people in every group change nothing`() {
    check(23) { dataset, _ in
      var doubled = dataset
      doubled.populations = dataset.populations?.map { $0.map { $0 * 2 } }
      return doubled
    } _: { measure, value in
      // Rounded to whole events, the slopes move a little.
      [.slopeIndex, .relativeIndex].contains(measure) ? nil : value
    }
  }

  @Test func `a group split in two alike halves leaves what is weighted by people`() {
    let byGroup: Set<InequalityMeasure> = [
      .gapToMean, .gapToBest, .gapToReference, .disparity, .slopeIndex, .relativeIndex,
    ]
    check(24) { dataset, _ in
      var split = dataset
      split.estimates.insert(dataset.estimates[0], at: 0)
      let half = dataset.populations?[0].map { $0 / 2 }
      split.populations?[0] = half
      split.populations?.insert(half, at: 0)
      split.references?.insert(false, at: 0)
      split.order = Array(1...split.estimates.count)
      return split
    } _: { measure, value in
      byGroup.contains(measure) ? nil : value
    }
  }

  @Test func `counting the opposite turns the sign of what has one`() {
    let signed: Set<InequalityMeasure> = [.absoluteConcentration, .slopeIndex]
    let even: Set<InequalityMeasure> = [
      .difference, .betweenGroupVariance, .betweenGroupDeviation, .gapToMean, .weightedGapToMean,
      .gapToBest, .weightedGapToBest, .gapToReference, .weightedGapToReference,
    ]
    check(25) { dataset, _ in
      var opposite = dataset
      opposite.direction = dataset.direction == .favourable ? .adverse : .favourable
      opposite.estimates = dataset.estimates.map { $0.map { 100 - $0 } }
      return opposite
    } _: { measure, value in
      signed.contains(measure) ? -value : even.contains(measure) ? value : nil
    }
  }

  @Test func `intervals hold their estimate`() throws {
    var generator = SeededGenerator(seed: 26)
    for _ in 0..<(isSoak ? 200 : 4) {
      var dataset = Self.dataset(&generator)
      dataset.standardErrors = dataset.estimates.map { _ in
        Double.random(in: 0...9, using: &generator)
      }
      for result in measures(of: dataset) {
        guard case .success(let estimate) = result.outcome else { continue }
        let interval = try #require(estimate.interval)
        #expect(interval.contains(estimate.value), "\(result.measure)")
        #expect((estimate.standardError ?? -1) >= 0)
      }
    }
  }
}
