// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct RateTests {
  struct RateRow: Decodable {
    let x: Int
    let n: Double
    let value: Double
    let lowercl: Double
    let uppercl: Double
    let lower99_8: Double
    let upper99_8: Double
  }

  @Test func `rates per thousand agree with PHEindicatormethods, exact below ten events`() throws {
    for row in try Vectors.rows("phe_rate_byar", of: RateRow.self) {
      let count = try EventCount(row.x)
      let inner = try count.rate(exposure: row.n)
      let outer = try count.rate(exposure: row.n, per: 1000, .percent99Point8)
      #expect(isClose(inner.value, row.value), "\(row)")
      #expect(isClose(inner.interval?.lower, row.lowercl), "\(row)")
      #expect(isClose(inner.interval?.upper, row.uppercl), "\(row)")
      #expect(isClose(outer.interval?.lower, row.lower99_8), "\(row)")
      #expect(isClose(outer.interval?.upper, row.upper99_8), "\(row)")
    }
  }

  struct CountRow: Decodable {
    let x: Int
    let lower95: Double
    let upper95: Double
  }

  @Test func `Byar's limits agree with PHEindicatormethods`() throws {
    for row in try Vectors.rows("phe_byar_counts", of: CountRow.self) {
      let interval = try EventCount(row.x).byar()
      #expect(isClose(interval.lower, row.lower95))
      #expect(isClose(interval.upper, row.upper95))
    }
  }

  @Test func `observed over expected keeps the relative width of the count`() throws {
    let strata = [
      ReferenceStratum(exposure: 200, referenceEvents: 30, referenceExposure: 1000),
      ReferenceStratum(exposure: 50, referenceEvents: 40, referenceExposure: 500),
    ]
    let ratio = try EventCount(25).standardisedRatio(strata)
    #expect(isClose(ratio.value, 2.5))
    #expect(isClose(ratio.interval?.lower, try EventCount(25).byar().lower / 10))
  }

  @Test func `a rate without exposure or with a broken one has a reason`() throws {
    let count = try EventCount(3)
    #expect(throws: EstimateRefusal.denominatorIsZero) { try count.rate(exposure: 0) }
    #expect(throws: EstimateRefusal.denominatorIsZero) { try count.rate(exposure: -2) }
    #expect(throws: EstimateRefusal.notANumber) { try count.rate(exposure: .nan) }
    #expect(throws: EstimateRefusal.beyondComputation) {
      try count.rate(exposure: .leastNonzeroMagnitude)
    }
    #expect(throws: EstimateRefusal.denominatorIsZero) { try count.standardisedRatio([]) }
    #expect(throws: EstimateRefusal.negativeCount) { try EventCount(-1) }
    #expect(throws: EstimateRefusal.countTooLarge) { try EventCount(.max) }
  }

  @Test func `the mean has Student's interval`() throws {
    // R 4.2.2, t.test(c(3, 5, 4, 8, 1)).
    let mean = try mean(of: [3, 5, 4, 8, 1])
    #expect(isClose(mean.value, 4.2))
    #expect(isClose(mean.standardError, 1.15758369027902))
    #expect(isClose(mean.interval?.lower, 4.2 - 2.776445105197793 * 1.15758369027902))
    #expect(throws: EstimateRefusal.tooFewValues) { try Statistics.mean(of: [3]) }
    #expect(throws: EstimateRefusal.nobody) { try Statistics.mean(of: []) }
    #expect(throws: EstimateRefusal.notANumber) { try Statistics.mean(of: [3, .nan]) }
    #expect(throws: EstimateRefusal.beyondComputation) {
      try Statistics.mean(of: [1e300, 1e308, 1e308])
    }
    let equal = try Statistics.mean(of: [0.1, 0.1, 0.1])
    #expect(equal.interval == Interval(lower: 0.1, upper: 0.1))
  }
}
