// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct WaveTests {
  struct IndependentRow: Decodable {
    let x1: Int
    let n1: Int
    let x2: Int
    let n2: Int
    let newcomb: [Double]?
    let wald: [Double]?
    let chi2: Double?
    let p_chi2: Double?
    let p_fisher: Double?

    var shares: TwoShares {
      get throws {
        TwoShares(first: try Share(x1, of: n1), second: try Share(x2, of: n2))
      }
    }
  }

  @Test func `Newcombe's interval agrees with statsmodels`() throws {
    for row in try Vectors.rows("survey_two_independent_py", of: IndependentRow.self) {
      let newcombe = try row.shares.newcombe()
      let wald = try row.shares.wald()
      let (expected, plain) = (try #require(row.newcomb), try #require(row.wald))
      #expect(isClose(newcombe.interval?.lower, expected[0]))
      #expect(isClose(newcombe.interval?.upper, expected[1]))
      #expect(isClose(wald.interval?.lower, plain[0]))
      #expect(isClose(wald.interval?.upper, plain[1]))
    }
  }

  @Test func `Newcombe's published example`() throws {
    let shares = TwoShares(first: try Share(48, of: 80), second: try Share(56, of: 70))
    let interval = try #require(try shares.newcombe().interval)
    #expect(abs(interval.lower - 0.0524) < 5e-5 && abs(interval.upper - 0.3339) < 5e-5)
  }

  @Test func `Pearson and Fisher agree with R`() throws {
    for row in try Vectors.rows("survey_two_independent_R", of: IndependentRow.self) {
      let pearson = try row.shares.pearson()
      #expect(isClose(pearson.statistic, try #require(row.chi2)))
      #expect(isClose(pearson.pValue, try #require(row.p_chi2)))
      #expect(isClose(try row.shares.fisher().pValue, try #require(row.p_fisher)))
    }
  }

  @Test func `the exact test is taken where an expected count is below five`() throws {
    let few = TwoShares(first: try Share(3, of: 10), second: try Share(6, of: 10))
    #expect(try few.test().method == .fisher)
    let more = TwoShares(first: try Share(3, of: 10), second: try Share(7, of: 10))
    #expect(try more.test().method == .pearson)
    let nobodySaysYes = TwoShares(first: try Share(0, of: 10), second: try Share(0, of: 10))
    #expect(try nobodySaysYes.test().pValue == 1)
    #expect(throws: EstimateRefusal.noVariation) { try nobodySaysYes.pearson() }
  }

  struct PairedRow: Decodable {
    let a: Int
    let b: Int
    let c: Int
    let d: Int
    let diff_p1_minus_p2: Double
    let wald: [Double]
    let bonett_price: [Double]
    let newcombe10: [Double]
    let tango: [Double]
    let p_exact: Double
    let p_asym: Double
    let p_midp: Double
  }

  /// The table of reference counts first minus second: ours is the opposite.
  @Test func `paired differences agree with the reference values`() throws {
    for row in try Vectors.rows("survey_paired_difference_py", of: PairedRow.self) {
      let table = try PairedTable(yesYes: row.a, yesNo: row.b, noYes: row.c, noNo: row.d)
      let pairs = [
        (try table.wald(), row.wald), (try table.bonettPrice(), row.bonett_price),
        (try table.newcombe(), row.newcombe10), (try table.tango(), row.tango),
      ]
      for (estimate, expected) in pairs {
        #expect(isClose(estimate.value, -row.diff_p1_minus_p2))
        #expect(isClose(estimate.interval?.lower, -expected[1]), "\(expected)")
        #expect(isClose(estimate.interval?.upper, -expected[0]), "\(expected)")
      }
      #expect(isClose(table.mcNemar.exact, row.p_exact))
      #expect(isClose(table.mcNemar.midP, row.p_midp))
      #expect(isClose(table.mcNemar.asymptotic, row.p_asym))
    }
  }

  @Test func `as many changes one way as the other prove nothing`() throws {
    let even = try PairedTable(yesYes: 3, yesNo: 4, noYes: 4, noNo: 2).mcNemar
    #expect(even.midP == 1 && even.exact == 1 && even.isExactWanted)
    let still = try PairedTable(yesYes: 3, yesNo: 0, noYes: 0, noNo: 2)
    #expect(still.mcNemar.midP == 1)
    #expect(throws: EstimateRefusal.nobody) {
      try PairedTable(yesYes: 0, yesNo: 0, noYes: 0, noNo: 0)
    }
  }

  @Test func `swapping the waves changes the sign and nothing else`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let counts = (0..<4).map { _ in Int.random(in: 0...30, using: &generator) }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      let table = try PairedTable(
        yesYes: counts[0], yesNo: counts[1], noYes: counts[2], noNo: counts[3])
      let swapped = try PairedTable(
        yesYes: counts[0], yesNo: counts[2], noYes: counts[1], noNo: counts[3])
      for method in [PairedTable.bonettPrice, PairedTable.newcombe, PairedTable.tango] {
        let (one, other) = (try method(table)(.percent95), try method(swapped)(.percent95))
        let (ours, theirs) = (try #require(one.interval), try #require(other.interval))
        #expect(abs(one.value + other.value) < 1e-12)
        #expect(abs(ours.lower + theirs.upper) < 1e-9 && abs(ours.upper + theirs.lower) < 1e-9)
        #expect(ours.contains(one.value) && -1 <= ours.lower && ours.upper <= 1, "\(counts)")
      }
    }
  }
}
