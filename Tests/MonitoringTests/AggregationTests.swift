import Foundation
import Monitoring
import Testing

@Suite struct AggregationTests {
  @Test(arguments: [
    (Indicator.OverTime.sum, Decimal(60)), (.last, 30), (.max, 30), (.weightedMean, 60),
  ])
  func `counts follow their rule over time`(rule: Indicator.OverTime, expected: Decimal) {
    let values: [Measured] = [.number(10), .number(20), .missing(.notAvailable), .number(30)]
    #expect(Indicator.sample(overTime: rule).aggregateOverTime(values) == .number(expected))
  }

  @Test func `the highest value may be an early one and the last known one is the last`() {
    let values: [Measured] = [.number(90), .number(20), .missing(.notAvailable)]
    #expect(Indicator.sample(overTime: .max).aggregateOverTime(values) == .number(90))
    #expect(Indicator.sample(overTime: .last).aggregateOverTime(values) == .number(20))
  }

  @Test func `a proportion is computed again from its parts, never averaged`() {
    let proportion = Indicator.sample(
      measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    let values: [Measured] = [
      .quotient(numerator: 1, denominator: 2), .missing(.notApplicable),
      .quotient(numerator: 30, denominator: 98),
    ]
    let whole = Measured.quotient(numerator: 31, denominator: 100)
    #expect(proportion.aggregateOverTime(values) == whole)
    #expect(proportion.aggregateOverProjects(values) == whole)
    #expect(whole.figure == Decimal(string: "0.31"))
  }

  @Test func `the highest of proportions is the highest fraction`() {
    let proportion = Indicator.sample(measure: .proportion, overTime: .max, overProjects: .none)
    let high = Measured.quotient(numerator: 3, denominator: 4)
    let values = [high, .quotient(numerator: 50, denominator: 100)]
    #expect(proportion.aggregateOverTime(values) == high)
  }

  @Test(arguments: Indicator.OverTime.allCases)
  func `nothing known gives nothing, not zero`(rule: Indicator.OverTime) {
    let indicator = Indicator.sample(overTime: rule)
    #expect(indicator.aggregateOverTime([]) == nil)
    #expect(
      indicator.aggregateOverTime([.missing(.notAvailable), .missing(.notApplicable)]) == nil)
    #expect(indicator.aggregateOverProjects([.missing(.notCommunicated)]) == nil)
  }

  @Test func `zero is a value`() {
    #expect(Indicator.sample().aggregateOverTime([.number(0)]) == .number(0))
  }

  @Test func `what is not to be put together over projects is not`() {
    let score = Indicator.sample(measure: .score, overProjects: .none)
    #expect(score.aggregateOverProjects([.number(3), .number(4)]) == nil)
  }
}
