// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct ProportionTests {
  struct PercentRow: Decodable {
    let x: Int
    let n: Int
    let value: Double
    let lower95_0cl: Double
    let upper95_0cl: Double
    let lower99_8cl: Double
    let upper99_8cl: Double
  }

  @Test func `Wilson agrees with PHEindicatormethods`() throws {
    for row in try Vectors.rows("phe_proportion_wilson", of: PercentRow.self) {
      let share = try Share(row.x, of: row.n)
      let (inner, outer) = (try share.wilson(), try share.wilson(.percent99Point8))
      #expect(isClose(inner.value * 100, row.value))
      #expect(isClose(inner.interval?.lower, row.lower95_0cl / 100))
      #expect(isClose(inner.interval?.upper, row.upper95_0cl / 100))
      #expect(isClose(outer.interval?.lower, row.lower99_8cl / 100))
      #expect(isClose(outer.interval?.upper, row.upper99_8cl / 100))
    }
  }

  struct ExactRow: Decodable {
    let x: Int
    let n: Int
    let clopper_lo: Double
    let clopper_hi: Double
    let wilson_lo: Double
    let wilson_hi: Double
  }

  @Test func `Clopper and Pearson, and Wilson, agree with R`() throws {
    for row in try Vectors.rows("survey_proportion_ci_R", of: ExactRow.self) {
      let share = try Share(row.x, of: row.n)
      let exact = try share.clopperPearson()
      #expect(isClose(exact.interval?.lower, row.clopper_lo), "\(row)")
      #expect(isClose(exact.interval?.upper, row.clopper_hi), "\(row)")
      let wilson = try share.wilson()
      #expect(isClose(wilson.interval?.lower, row.wilson_lo), "\(row)")
      #expect(isClose(wilson.interval?.upper, row.wilson_hi), "\(row)")
    }
  }

  struct FiniteRow: Decodable {
    let x: Int
    let n: Int
    let N: Int
    let wilson_fpc: [Double]
    let exact_hypergeometric: [Double]
    let se_fpc_R: Double
  }

  @Test func `a small population shortens the interval as the vectors say`() throws {
    for row in try Vectors.rows("survey_fpc_py", of: FiniteRow.self) {
      let share = try Share(row.x, of: row.n)
      let exact = try share.exact(inPopulationOf: row.N)
      #expect(isClose(exact.interval?.lower, row.exact_hypergeometric[0]))
      #expect(isClose(exact.interval?.upper, row.exact_hypergeometric[1]))
      #expect(isClose(exact.standardError, row.se_fpc_R))
      // The table holds Wilson's bounds before they are kept within what N allows.
      let lowest = Double(row.x) / Double(row.N)
      let wilson = try share.wilson(inPopulationOf: row.N)
      #expect(isClose(wilson.interval?.lower, max(lowest, row.wilson_fpc[0])))
      #expect(isClose(wilson.interval?.upper, row.wilson_fpc[1]))
    }
  }

  @Test func `when everybody answered there is no chance left`() throws {
    let census = try Share(5, of: 12).exact(inPopulationOf: 12)
    #expect(census.interval == Interval(lower: census.value, upper: census.value))
    #expect(census.notes == [.census])
  }

  @Test func `the exact interval keeps exactly the totals that neither tail refutes`() throws {
    let share = try Share(2, of: 9)
    let interval = try #require(try share.exact(inPopulationOf: 30).interval)
    // scipy: P(X ≥ 2 | K = 2) = 0.0828, K = 2 being the least possible; P(X ≤ 2 | K = 16) = 0.0323
    // and P(X ≤ 2 | K = 17) = 0.0179.
    #expect(isClose(interval.lower, 2.0 / 30))
    #expect(isClose(interval.upper, 16.0 / 30))
  }

  @Test func `what cannot be estimated says why`() {
    #expect(Proportion.wilson(numerator: 0, denominator: 0) == .notEstimable(.nobody))
    #expect(Proportion.wilson(numerator: -1, denominator: 5) == .notEstimable(.negativeCount))
    #expect(Proportion.wilson(numerator: 1, denominator: -5) == .notEstimable(.negativeCount))
    #expect(
      Proportion.wilson(numerator: 6, denominator: 5) == .notEstimable(.numeratorAboveDenominator))
    #expect(
      Proportion.wilson(numerator: 6, denominator: .max) == .notEstimable(.countTooLarge))
    #expect(throws: EstimateRefusal.populationBelowAnswers) {
      try Share(1, of: 5).exact(inPopulationOf: 4)
    }
  }

  @Test func `bounds stay in order and within 0 and 1 for every small table`() throws {
    for n in 1...40 {
      for x in 0...n {
        let share = try Share(x, of: n)
        let estimates = [
          try share.wilson(), try share.clopperPearson(),
          try share.exact(inPopulationOf: n + 7), try share.wilson(inPopulationOf: n + 7),
        ]
        for interval in try estimates.map({ try #require($0.interval) }) {
          #expect(0 <= interval.lower && interval.contains(share.value) && interval.upper <= 1)
        }
      }
    }
  }

  @Test func `one more yes never lowers a bound`() throws {
    for n in [7, 30, 211] {
      var former = Interval(lower: 0, upper: 0)
      for x in 0...n {
        let interval = try #require(try Share(x, of: n).clopperPearson().interval)
        #expect(former.lower <= interval.lower && former.upper < interval.upper || x == 0)
        former = interval
      }
    }
  }

  @Test func `Wilson is narrower than Clopper and Pearson and closes with the number of people`()
    throws
  {
    func width(_ estimate: Estimate) throws -> Double {
      let interval = try #require(estimate.interval)
      return interval.upper - interval.lower
    }
    var former = 1.0
    for factor in [1, 2, 5, 20, 1000, 100_000_000] {
      let share = try Share(3 * factor, of: 10 * factor)
      let wilson = try width(share.wilson())
      #expect(wilson < former)
      #expect(try wilson < width(share.clopperPearson()))
      former = wilson
    }
  }

  @Test(arguments: [
    (0, Presentation.nothing), (10, .nothing), (11, .countsOnly), (29, .countsOnly),
    (30, .wholePercentWithInterval), (5000, .wholePercentWithInterval),
  ])
  func `few answers show less`(answers: Int, presentation: Presentation) {
    #expect(Presentation(answers: answers) == presentation)
  }
}
