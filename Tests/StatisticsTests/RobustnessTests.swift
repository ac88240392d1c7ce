import Statistics
import Testing

/// Whatever is given: a finite number or a reason, never a crash.
@Suite struct RobustnessTests {
  private static let doubles: [Double] = [
    0, -0.0, 1, -1, 0.5, 3, 42, 99.9, 100, 1e-300, .leastNonzeroMagnitude, 1e300, -1e300, 1e154,
    1e15, .nan,
    .infinity, -.infinity, .greatestFiniteMagnitude, 1e9,
  ]
  private static let integers = [
    0, 1, 2, 3, 7, 10, 11, 30, 100, 1000, 999_999_999, 1_000_000_000, 1_000_000_001, -1, .max, .min,
  ]

  private static func some<Value>(
    _ values: [Value], upTo length: Int, _ generator: inout SeededGenerator
  ) -> [Value] {
    (0..<Int.random(in: 0...length, using: &generator)).compactMap { _ in
      values.randomElement(using: &generator)
    }
  }

  private static func isSound(_ estimate: Estimate) -> Bool {
    guard estimate.value.isFinite, (estimate.standardError ?? 0).isFinite else { return false }
    guard let interval = estimate.interval else { return true }
    return interval.lower.isFinite && interval.upper.isFinite && interval.contains(estimate.value)
  }

  @Test func `any dataset gives finite numbers or reasons`() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<rounds {
      let estimates = Self.some(Self.doubles.map(Optional.some) + [nil], upTo: 6, &generator)
      func column() -> [Double?]? {
        Bool.random(using: &generator)
          ? nil : estimates.map { _ in Self.doubles.randomElement(using: &generator) }
      }
      let dataset = InequalityDataset(
        dimension: Bool.random(using: &generator) ? .ordered : .unordered,
        direction: Bool.random(using: &generator) ? .favourable : .adverse,
        scale: Self.doubles.randomElement(using: &generator) ?? 1, estimates: estimates,
        populations: column(), standardErrors: round % 2500 == 0 ? column() : nil,
        references: estimates.indices.map { $0 == 0 })
      for result in measures(of: dataset) {
        switch result.outcome {
        case .success(let estimate): #expect(Self.isSound(estimate), "\(dataset)")
        case .failure(let reason): #expect(!reason.sentence.isEmpty)
        }
      }
      if let slope = try? LeastSquaresSlope(of: dataset, .logit) {
        #expect(Self.isSound(slope.slopeIndex))
      }
    }
  }

  @Test func `any counts give finite numbers or reasons`() throws {
    var generator = SeededGenerator(seed: 32)
    for round in 0..<rounds / 20 {
      // The exact methods take their time with a billion people: rarely.
      let choice =
        round % 100 == 0 ? Self.integers : Self.integers.filter { $0 < 2000 || $0 == .max }
      let counts = (0..<4).map { _ in choice.randomElement(using: &generator) ?? 0 }
      for confidence in Confidence.allCases {
        var estimates: [Estimate?] = []
        if let share = try? Share(counts[0], of: counts[1]) {
          estimates += [
            try? share.wilson(confidence), try? share.clopperPearson(confidence),
            try? share.exact(inPopulationOf: counts[2], confidence),
            try? share.wilson(inPopulationOf: counts[2], confidence),
          ]
          if let other = try? Share(counts[2], of: counts[3]) {
            let shares = TwoShares(first: share, second: other)
            estimates.append(try? shares.newcombe(confidence))
            #expect(((try? shares.test().pValue) ?? 1).isFinite)
          }
        }
        if let table = try? PairedTable(
          yesYes: counts[0], yesNo: counts[1], noYes: counts[2], noNo: counts[3])
        {
          estimates += [
            try? table.bonettPrice(confidence), try? table.newcombe(confidence),
            try? table.tango(confidence),
          ]
          #expect((0...1).contains(table.mcNemar.midP))
        }
        estimates.append(try? EventCount(counts[0]).rate(exposure: Double(counts[1])))
        #expect(estimates.compactMap(\.self).allSatisfy(Self.isSound), "\(counts)")
      }
    }
  }

  @Test func `any lists of answers give finite numbers or reasons`() {
    var generator = SeededGenerator(seed: 33)
    for _ in 0..<rounds / 4 {
      let (one, other) = (
        Self.some(Self.doubles, upTo: 12, &generator), Self.some(Self.doubles, upTo: 12, &generator)
      )
      if let mean = try? mean(of: one) { #expect(Self.isSound(mean)) }
      if let test = try? mannWhitney(first: one, second: other) {
        #expect((0...1).contains(test.test.pValue) && (0...1).contains(test.superiority))
      }
      if let test = try? signedRank(first: one, second: other) {
        #expect((0...1).contains(test.test.pValue))
      }
      let rows = (0..<12).map { _ in
        (0..<3).map { _ in Self.doubles.randomElement(using: &generator) }
      }
      if let alpha = try? cronbachAlpha(answers: rows).alpha { #expect(Self.isSound(alpha)) }
      if let quartiles = try? Quartiles(of: one) { #expect(quartiles.median.isFinite) }
    }
  }

  @Test func `every reason is a French sentence of its own`() {
    let sentences = Set(EstimateRefusal.allCases.map(\.sentence))
    #expect(sentences.count == EstimateRefusal.allCases.count)
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && !sentence.contains("'"))
      #expect(!sentence.contains(" :") && !sentence.contains(" %"))
    }
  }
}
