import Foundation
import Monitoring
import Testing

@testable import Publishing

/// What the start of projects tells of few people.
@Suite struct BaselineLeakTests {
  /// A score of one project: so many people in its first year, forty in the next.
  private static func mean(ofFirstYear people: Int) throws -> PublishedSeries {
    var fixture = Fixture()
    let project = fixture.project("P1")
    let indicator = fixture.indicator(
      "M1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .health)
    fixture.receive(
      project, indicator, Fixture.quarter("2030-Q4"), .share(people * 40, of: people))
    fixture.receive(project, indicator, [.share(40 * 50, of: 40)])
    fixture.goal(project, indicator, baseline: 37, final: 60)
    return try fixture.publish().content.indicators[0].projects[0]
  }

  @Test func `the mean at the start of few people is not told, nor how far they came from it`()
    throws
  {
    let few = try Self.mean(ofFirstYear: 5)
    #expect(few.baseline == .hidden)
    #expect(few.target?.attainment == .hidden)
    let many = try Self.mean(ofFirstYear: 30)
    #expect(many.baseline == .value(37))
    #expect(many.target.map { $0.attainment != .hidden } == true)
  }

  @Test func `a mean at the start of nobody knows how many is not told`() throws {
    var fixture = Fixture()
    let project = fixture.project("P1")
    let indicator = fixture.indicator(
      "M1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .people)
    fixture.expect(project, Fixture.quarter("2031-Q1"), received: false)
    fixture.goal(project, indicator, baseline: 37, final: 60)
    #expect(try fixture.publish().content.indicators[0].projects[0].baseline == .hidden)
  }

  @Test func `the axis's start less that of its target does not tell a project without target`()
    throws
  {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    for (code, start, target) in [("P1", 30, 200), ("P2", 40, 300), ("P3", 4, nil)] {
      let project = fixture.project(code)
      fixture.receive(project, indicator, [.number(150)])
      fixture.goal(
        project, indicator, baseline: Decimal(start), final: target.map { Decimal($0) })
    }
    let together = try #require(try fixture.axis().indicators.first?.together)
    let isBaselineTold = together.baseline.value != nil
    let isAttainmentTold =
      if case .fraction = together.target?.attainment { true } else { false }
    #expect(!(isBaselineTold && isAttainmentTold))
    #expect(isBaselineTold || isAttainmentTold)
  }

  @Test(arguments: [(11, PublishedTargetState.hidden), (12, .reached)])
  func `short of a target, how far would bound a hidden start`(
    actual: Int, state: PublishedTargetState
  ) throws {
    var fixture = Fixture()
    let project = fixture.project("P1")
    let indicator = fixture.indicator("C1")
    fixture.receive(project, indicator, [.number(Decimal(actual))])
    fixture.goal(project, indicator, baseline: 8, final: 12)
    let series = try fixture.publish().content.indicators[0].projects[0]
    #expect(series.target?.actual.figure == .value(Decimal(actual)))
    #expect(series.target?.state == state && series.target?.attainment == .hidden)
  }
}
