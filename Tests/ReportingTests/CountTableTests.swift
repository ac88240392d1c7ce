import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// How the counts of people in values become the tables that are protected.
@Suite struct CountTableTests {
  @Test(
    "A proportion is hidden by its numerator, its denominator or those left over",
    arguments: [
      (20, 50, false), (3, 50, true), (47, 50, true), (0, 9, true), (0, 50, false), (50, 50, false),
    ])
  func proportion(numerator: Int, denominator: Int, isHidden: Bool) throws {
    var fixture = Fixture()
    let share = fixture.indicator(
      "C1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    fixture.receive(
      fixture.project("P1"), share,
      [.quotient(numerator: Decimal(numerator), denominator: Decimal(denominator))])
    let series = try #require(try fixture.publish().content.indicators.first?.projects.first)
    #expect((series.points.first?.value.figure == .hidden) == isHidden)
  }

  @Test func `counts that cannot be and sums that do not come out do no harm`() throws {
    let rule = ThresholdRule(threshold: 11)
    var builder = CountTableBuilder("table", title: "Table", rule: rule)
    let counts: [(String, Decimal)] = [
      ("a", 5), ("b", 30), ("all", 36), ("odd", -3),
      ("big", Decimal(sign: .plus, exponent: 20, significand: 4)),
    ]
    for (key, count) in counts {
      builder.addPrinted([builder.count(count, key)], as: key, over: .project(code: key), .detail)
    }
    builder.relate([2], [0, 1])
    builder.relate([0], [2])
    builder.relate([1], [1])
    #expect(builder.table.equations == [CountTable.Equation(left: [1], right: [1])])
    let shown = try builder.protected(after: [], effort: .working).shown
    #expect(shown == ["b": 30, "all": 36, "odd": 0, "big": 1_000_000_000])
  }
}
