import Statistics
import Testing

@Suite struct ResponseTests {
  @Test func `the sixteen rates agree with their definitions`() throws {
    for row in try Vectors.rows("aapor_rates", of: [String: Double].self) {
      func count(_ name: String) throws -> Int { Int(try #require(row[name])) }
      let dispositions = try Dispositions(
        complete: count("I"), partial: count("P"), refusal: count("R"), nonContact: count("NC"),
        other: count("O"), unknownHousehold: count("UH"), unknownOther: count("UO"),
        eligibleShare: try #require(row["e"]))
      for rate in ResponseRate.allCases {
        let expected = try #require(row[rate.rawValue])
        #expect(isClose(try dispositions.rate(rate), expected), "\(rate)")
      }
    }
  }

  @Test func `nobody reached gives reasons, not divisions by zero`() throws {
    let nobody = try Dispositions(
      complete: 0, partial: 0, refusal: 0, nonContact: 0, other: 0, unknownHousehold: 3,
      unknownOther: 0, eligibleShare: 0)
    #expect(try nobody.rate(.rr1) == 0)
    #expect(throws: EstimateRefusal.nobody) { try nobody.rate(.rr3) }
    #expect(throws: EstimateRefusal.nobody) { try nobody.rate(.coop4) }
  }

  @Test(arguments: [
    (10, Completeness.complete), (8, .complete), (7, .partial), (5, .partial), (4, .breakOff),
    (0, .breakOff),
  ])
  func `of ten required questions`(answered: Int, completeness: Completeness) throws {
    #expect(try Completeness(answered: answered, ofRequired: 10) == completeness)
  }

  @Test func `the response share needs to know how many people there were`() throws {
    #expect(try responseShare(answers: 30, eligible: 120).value == 0.25)
    #expect(throws: EstimateRefusal.unknownPopulation) {
      try responseShare(answers: 30, eligible: nil)
    }
    #expect(throws: EstimateRefusal.numeratorAboveDenominator) {
      try responseShare(answers: 30, eligible: 20)
    }
  }

  @Test func `a question left empty by more than one in ten is flagged`() throws {
    #expect(try !ItemNonResponse(missing: 10, ofAsked: 100).isHigh)
    #expect(try ItemNonResponse(missing: 11, ofAsked: 100).isHigh)
  }

  @Test func `those who answered are compared with those supported`() throws {
    let near = try Representativeness(
      answered: Share(60, of: 100), supported: Share(500, of: 1000))
    #expect(isClose(near.standardisedDifference, 0.2) && !near.isFar)
    let far = try Representativeness(answered: Share(36, of: 100), supported: Share(1, of: 2))
    #expect(isClose(far.standardisedDifference, -0.28) && far.isFar)
    #expect(throws: EstimateRefusal.noVariation) {
      try Representativeness(answered: Share(1, of: 2), supported: Share(2, of: 2))
    }
  }
}
