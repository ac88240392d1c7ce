import Statistics
import Testing

/// The tables of reference are replayed through `jalon mesure methode`; here are the ends of what
/// can be given, and what must hold of all answers.
@Suite struct MethodRobustnessTests {
  private static let sizes = [0, 1, 2, 3, 10, 29, 30, 400, 1_000_000_000, -1, Int.max]
  private static let numbers: [Double] = [
    0, 1, -1, 0.5, 1e-300, 1e300, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, 42,
  ]

  private func sound(_ interval: Interval?, _ value: Double? = nil) -> Bool {
    guard let interval else { return true }
    return interval.lower.isFinite && interval.upper.isFinite && interval.lower <= interval.upper
      && (value.map(interval.contains) ?? true)
  }

  private func check(_ gap: ShareGapChange) throws {
    let change = try gap.estimate()
    #expect(sound(change.interval, change.value))
    #expect((0...1).contains(gap.pValue))
    #expect(gap.detectable.isFinite)
    #expect(try GapVerdict(of: gap).rawValue.isEmpty == false)
    if let ratio = try? gap.first.ratio() { #expect(sound(ratio.interval, ratio.value)) }
    // The test and the interval agree.
    if let interval = change.interval, abs(gap.pValue - 0.05) > 1e-9 {
      #expect((gap.pValue < 0.05) == interval.excludesZero)
    }
  }

  @Test func `any groups of two years give a change or a reason`() throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<rounds / 40 {
      let shares = (0..<4).compactMap { _ in
        try? Share(
          Self.sizes.randomElement(using: &generator) ?? 0,
          of: Self.sizes.randomElement(using: &generator) ?? 0)
      }
      guard shares.count == 4 else { continue }
      try check(
        ShareGapChange(
          first: ShareGap(reference: shares[0], compared: shares[1]),
          second: ShareGap(reference: shares[2], compared: shares[3])))
    }
  }

  @Test func `exchanging the years turns the sign and keeps the test`() throws {
    let one = ShareGap(reference: try Share(71, of: 217), compared: try Share(91, of: 377))
    let two = ShareGap(reference: try Share(189, of: 304), compared: try Share(256, of: 561))
    let (there, back) = (
      ShareGapChange(first: one, second: two), ShareGapChange(first: two, second: one)
    )
    #expect(isClose(there.value, -back.value))
    #expect(isClose(there.pValue, back.pValue))
  }

  @Test func `any numbers give finite answers or a reason`() throws {
    var generator = SeededGenerator(seed: 52)
    func number() -> Double { Self.numbers.randomElement(using: &generator) ?? 0 }
    func size() -> Int { Self.sizes.randomElement(using: &generator) ?? 0 }
    for _ in 0..<rounds / 10 {
      if let pooled = try? InverseVariance(
        effects: [number(), number()], variances: [number(), number()])
      {
        #expect(pooled.q.isFinite && sound(pooled.hartungKnapp.interval))
      }
      if let mean = try? ClusteredMean(sums: [number(), number()], people: [size(), size()]) {
        #expect(mean.value.isFinite && sound(mean.interval()))
      }
      if let way = try? AttainmentInterval(
        actual: MeasuredLevel(number(), variance: number()),
        baseline: MeasuredLevel(number(), variance: number()), target: number())
      {
        #expect(way.value.isFinite && sound(way.fieller()))
      }
      if let trend = try? KendallTrend(mannKendall: [number(), nil, number(), number()]) {
        #expect((0...1).contains(trend.pValue) && sound(trend.slopeInterval))
      }
      if let coverage = try? Coverage(
        reached: size(), need: .estimate(number(), standardError: number()))
      {
        #expect(sound(coverage.interval()) && coverage.value?.isFinite != false)
      }
      if let count = try? OverdispersedCount(quarters: [size(), size(), size(), size()]) {
        #expect(sound(count.interval, Double(count.total)))
      }
    }
  }

  @Test func `any projects give a funnel, a pooled gap and a clustered share, or a reason`() throws
  {
    var generator = SeededGenerator(seed: 53)
    let sizes = Self.sizes.filter { $0 < 2000 }
    func size() -> Int { sizes.randomElement(using: &generator) ?? 0 }
    for _ in 0..<rounds / 100 {
      let counts = (0..<6).compactMap { _ in try? GroupCount(size(), of: size()) }
      if let whole = try? ClusteredProportion(counts) {
        #expect(sound(whole.interval(), whole.value))
        #expect(whole.designEffect?.isFinite != false)
      }
      if counts.count >= 4 {
        let pair = GroupPair(reference: counts[0], compared: counts[1])
        let later = GroupPair(reference: counts[2], compared: counts[3])
        if let pooled = try? PooledGapChange([ProjectGroups(first: pair, second: later)]) {
          #expect(sound(pooled.change.interval, pooled.change.value))
        }
        if let table = try? MantelHaenszel([Stratum(group1: counts[0], group0: counts[1])]) {
          let difference = try table.squareAndAdd()
          #expect(sound(difference.interval, difference.value))
        }
      }
      let shares = counts.compactMap { try? Share($0.concerned, of: $0.people) }
      if let funnel = try? ExactFunnel(shares), funnel.hasVariation {
        for share in shares {
          #expect(sound(try funnel.limits(people: share.denominator, .percent99Point8)))
          #expect((0...1).contains(try funnel.pValues(of: share).midP))
        }
      }
    }
  }

  @Test func `the margin declared beforehand tells stability`() throws {
    let gap = try MeasuredGap(value: 0.1, interval: Interval(lower: 0.08, upper: 0.12))
    let inside = try Equivalence(margin: 0.05, interval90: Interval(lower: -0.02, upper: 0.03))
    let outside = try Equivalence(margin: 0.02, interval90: Interval(lower: -0.02, upper: 0.03))
    func verdict(_ equivalence: Equivalence?) throws -> GapVerdict {
      try GapVerdict(first: gap, second: gap, pValue: 0.7, equivalence: equivalence)
    }
    #expect(try verdict(inside) == .stable)
    #expect(try verdict(outside) == .notEstablished)
    #expect(try verdict(nil) == .notEstablished)
  }

  @Test func `a quarter that is missing keeps its place`() throws {
    let trend = try KendallTrend(mannKendall: [1, nil, nil, 4])
    #expect(trend.slope == 1 && trend.score == 1)
    #expect(throws: EstimateRefusal.tooFewValues) { try KendallTrend(mannKendall: [nil, 3]) }
    #expect(throws: EstimateRefusal.nobody) { try KendallTrend(regional: [[nil, nil]]) }
  }

  @Test func `series whose slopes would not hold in memory have a reason`() throws {
    let year: [Double?] = [1, 2, 3, 4]
    let long: [Double?] = (0..<400).map { Double($0) }
    #expect(throws: EstimateRefusal.seriesTooLong) {
      try KendallTrend(regional: Array(repeating: long, count: 501))
    }
    #expect(try KendallTrend(regional: Array(repeating: year, count: 1000)).slope == nil)
  }

  @Test func `projects that differ more than by chance are not named for it`() throws {
    let apart = try (0..<12).map { try Share($0 % 2 == 0 ? 120 : 200, of: 400) }
    let funnel = try ExactFunnel(apart)
    let positions = try apart.map { try funnel.position(of: $0) }
    #expect(Set(positions) == [.farBelow, .farAbove])
    #expect(try funnel.readings() == apart.map { _ in .within })
    let few = try ExactFunnel(Array(apart.prefix(6)))
    #expect(try few.readings() == Array(repeating: nil, count: 6))
  }

  @Test func `only projects of thirty people are named, and among five at least`() throws {
    let level = try (0..<8).map { _ in try Share(200, of: 500) }
    let high = try Share(130, of: 250)
    let named = try ExactFunnel(level + level + [high]).readings()
    #expect(named == Array(repeating: .within, count: 16) + [.farAbove])
    let small = try ExactFunnel(level + level + [try Share(29, of: 29)])
    #expect(try small.position(of: try Share(29, of: 29)) == .farAbove)
    #expect(try small.readings().last == .some(nil))
    let four = try ExactFunnel(Array(level.prefix(3)) + [high])
    #expect(try four.readings() == [nil, nil, nil, nil])
  }

  @Test func `many projects widen the funnel only when they differ more than chance`() throws {
    let alike = try (0..<12).map { try Share(10 + $0 % 2, of: 40) }
    let apart = try (0..<12).map { try Share($0 % 2 == 0 ? 4 : 20, of: 40) }
    #expect(try !FunnelOverdispersion(ExactFunnel(alike)).isShown)
    #expect(try FunnelOverdispersion(ExactFunnel(apart)).isShown)
    #expect(try !FunnelOverdispersion(ExactFunnel(Array(apart.prefix(6)))).isShown)
  }
}
