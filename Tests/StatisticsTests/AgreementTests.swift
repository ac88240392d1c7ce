// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct AgreementTests {
  struct Row: Decodable {
    let table: [[Int]]
    let sm_simple: Kappa
    let sm_linear: Kappa
    let sm_quadratic: Kappa
    let gwet_AC1: Double
    let gwet_AC2_linear: Double
    let gwet_AC2_quadratic: Double

    struct Kappa: Decodable {
      let kappa: Double
      let std_kappa: Double
      let low: Double
      let upp: Double
    }
  }

  @Test func `kappa agrees with statsmodels, its error too`() throws {
    for row in try Vectors.rows("survey_kappa_py", of: Row.self) {
      let table = try AgreementTable(row.table)
      for (weights, expected) in [
        (AgreementTable.Weights.nominal, row.sm_simple), (.linear, row.sm_linear),
        (.quadratic, row.sm_quadratic),
      ] {
        let kappa = try table.kappa(weights)
        #expect(isClose(kappa.value, expected.kappa))
        #expect(isClose(kappa.standardError, expected.std_kappa, within: 1e-7))
        #expect(isClose(kappa.interval?.lower, expected.low, within: 1e-7))
        #expect(isClose(kappa.interval?.upper, expected.upp, within: 1e-7))
      }
    }
  }

  @Test func `Gwet's coefficients agree with the reference`() throws {
    for row in try Vectors.rows("survey_kappa_py", of: Row.self) {
      let table = try AgreementTable(row.table)
      #expect(isClose(try table.gwet(.nominal).value, row.gwet_AC1))
      #expect(isClose(try table.gwet(.linear).value, row.gwet_AC2_linear))
      #expect(isClose(try table.gwet(.quadratic).value, row.gwet_AC2_quadratic))
    }
  }

  struct RRow: Decodable {
    let table: [[Int]]
    let kappa: Double
    let var_kappa: Double
    let linear: Weighted
    let quadratic: Weighted

    struct Weighted: Decodable { let est: Double }
  }

  /// Its weighted variances are known to be wrong: only the estimates are read.
  @Test func `kappa agrees with psych in R`() throws {
    for row in try Vectors.rows("survey_kappa_R", of: RRow.self) {
      let table = try AgreementTable(row.table)
      let nominal = try table.kappa(.nominal)
      #expect(isClose(nominal.value, row.kappa))
      #expect(isClose(nominal.standardError, row.var_kappa.squareRoot(), within: 1e-7))
      #expect(isClose(try table.kappa(.linear).value, row.linear.est))
      #expect(isClose(try table.kappa(.quadratic).value, row.quadratic.est))
    }
  }

  @Test func `swapping the raters changes nothing`() throws {
    let counts = [[8, 2, 1], [0, 5, 4], [1, 0, 9]]
    let swapped = (0..<3).map { column in counts.map { $0[column] } }
    for weights in AgreementTable.Weights.allCases {
      let (one, other) = (
        try AgreementTable(counts).kappa(weights), try AgreementTable(swapped).kappa(weights)
      )
      #expect(isClose(one.value, other.value))
      #expect(isClose(one.standardError, try #require(other.standardError)))
    }
  }

  @Test func `Gwet stands where kappa collapses, and both give a reason for one category`() throws {
    let lopsided = try AgreementTable([[90, 4], [5, 1]])
    #expect(try lopsided.kappa(.nominal).value < 0.2)
    #expect(try lopsided.gwet(.nominal).value > 0.85)
    let single = try AgreementTable([[12, 0], [0, 0]])
    #expect(throws: EstimateRefusal.chanceAgreementIsTotal) { try single.kappa(.linear) }
    #expect(try single.gwet(.linear).value == 1)
  }

  @Test func `a table that is not one has a reason`() {
    #expect(throws: EstimateRefusal.tableNotSquare) { try AgreementTable([[1, 2], [3]]) }
    #expect(throws: EstimateRefusal.tableNotSquare) { try AgreementTable([[1]]) }
    #expect(throws: EstimateRefusal.tableNotSquare) { try AgreementTable([]) }
    #expect(throws: EstimateRefusal.nobody) { try AgreementTable([[0, 0], [0, 0]]) }
    #expect(throws: EstimateRefusal.negativeCount) { try AgreementTable([[1, 0], [-1, 0]]) }
  }
}
