// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct OrdinalTests {
  struct Reference: Decodable {
    let mann_whitney: MannWhitney
    let wilcoxon_signed: SignedRank
    let quantiles: Quantiles
    let trend: Trend
    let padjust: Adjusted

    struct MannWhitney: Decodable {
      let x1: [Double]
      let x2: [Double]
      let U_x2: Double
      let p_nocc: Double
    }
    struct SignedRank: Decodable {
      let before: [Double]
      let after: [Double]
      let V: Double
      let p_nocc: Double
    }
    struct Quantiles: Decodable {
      let data: [Double]
      let type7: [String: Double]
    }
    struct Trend: Decodable {
      let x: [Int]
      let n: [Int]
      let chi2: Double
      let p: Double
    }
    struct Adjusted: Decodable {
      let p: [Double]
      let holm: [Double]
    }
  }

  let reference: Reference

  init() throws {
    reference = try Vectors.read("survey_ordinal_R", as: Reference.self)
  }

  @Test func `Mann and Whitney agree with R`() throws {
    let data = reference.mann_whitney
    let comparison = try mannWhitney(first: data.x1, second: data.x2)
    #expect(comparison.test.statistic == data.U_x2)
    #expect(isClose(comparison.test.pValue, data.p_nocc))
    #expect(isClose(comparison.superiority, 77.0 / 110))
  }

  @Test func `the signed ranks agree with R`() throws {
    let data = reference.wilcoxon_signed
    let comparison = try signedRank(first: data.before, second: data.after)
    #expect(comparison.test.statistic == data.V)
    #expect(isClose(comparison.test.pValue, data.p_nocc))
    // Seven rose, one fell, four stayed.
    #expect(isClose(comparison.superiority, 9.0 / 12))
  }

  @Test func `the trend agrees with R`() throws {
    let shares = try zip(reference.trend.x, reference.trend.n).map { try Share($0, of: $1) }
    let test = try cochranArmitage(shares)
    #expect(isClose(test.statistic, reference.trend.chi2))
    #expect(isClose(test.pValue, reference.trend.p))
  }

  /// Without the gap the same shares would give 0.042.
  @Test func `a missing quarter keeps its place in the trend`() throws {
    let (low, high) = (try Share(20, of: 100), try Share(33, of: 100))
    let quarters: [Share?] = [low, high, nil, nil, nil, nil, nil, high]
    #expect(isClose(try cochranArmitage(quarters).pValue, 0.152195149, within: 1e-8))
    let shifted = try cochranArmitage([nil] + quarters + [nil])
    #expect(isClose(shifted.pValue, 0.152195149, within: 1e-8))
    #expect(throws: EstimateRefusal.tooFewValues) { try cochranArmitage([low, nil]) }
  }

  @Test func `Holm agrees with R, in any order`() throws {
    let adjusted = try holm(reference.padjust.p)
    #expect(zip(adjusted, reference.padjust.holm).allSatisfy { isClose($0, $1) })
    #expect(try holm(reference.padjust.p.reversed()) == adjusted.reversed())
    #expect(try holm([]) == [])
  }

  @Test func `quartiles agree with R, from values and from counts`() throws {
    let quartiles = try Quartiles(of: reference.quantiles.data)
    #expect(quartiles.lower == reference.quantiles.type7["25%"])
    #expect(quartiles.median == reference.quantiles.type7["50%"])
    #expect(quartiles.upper == reference.quantiles.type7["75%"])
    #expect(try Likert(counts: [0, 1, 2, 5, 3]).quartiles == quartiles)
  }

  @Test func `answers without difference have a reason`() {
    #expect(throws: EstimateRefusal.noVariation) { try mannWhitney(first: [2, 2], second: [2]) }
    #expect(throws: EstimateRefusal.nobody) { try mannWhitney(first: [], second: [2]) }
    #expect(throws: EstimateRefusal.noVariation) { try signedRank(first: [1, 4], second: [1, 4]) }
    #expect(throws: EstimateRefusal.unequalLengths) { try signedRank(first: [1, 4], second: [1]) }
    #expect(throws: EstimateRefusal.notANumber) { try signedRank(first: [.nan], second: [1]) }
    #expect(throws: EstimateRefusal.shareOutsideRange) { try holm([0.2, 1.2]) }
    #expect(throws: EstimateRefusal.tooFewValues) { try cochranArmitage([Share(1, of: 2)]) }
    #expect(throws: EstimateRefusal.noVariation) {
      try cochranArmitage([Share(2, of: 2), Share(1, of: 1)])
    }
  }
}
