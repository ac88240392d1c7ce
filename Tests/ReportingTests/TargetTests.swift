import Foundation
import Monitoring
import Testing

@testable import Publishing

/// What a target is held against, and what may be said of it.
@Suite struct TargetTests {
  private static func share(_ numerator: Int, _ denominator: Int) -> Measured {
    .quotient(numerator: Decimal(numerator), denominator: Decimal(denominator))
  }

  /// One project, one proportion, four quarters received.
  private static func proportion(
    _ values: [Measured?], target: String, kind: TargetKind = .reach,
    direction: Indicator.Direction = .increase
  ) throws -> PublishedTarget {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    fixture.indicators[0].direction = direction
    fixture.receive(project, indicator, values)
    fixture.goal(project, indicator, final: Fixture.decimal(target))
    fixture.goals[0].kind = kind
    return try #require(try fixture.publish().content.indicators[0].projects[0].target)
  }

  @Test(arguments: [
    ("0.5", PublishedTargetState.reached), ("0.6", .indistinct), ("0.57", .indistinct),
    ("0.8", .notReached),
  ])
  func `a share is told from its target only where ninety per cent of chance allow it`(
    target: String, state: PublishedTargetState
  ) throws {
    let published = try Self.proportion(
      Array(repeating: Self.share(30, 50), count: 4), target: target)
    #expect(published.state == state)
    #expect(published.term == .year(2031))
    #expect(published.actual.numerator == 120 && published.actual.denominator == 200)
  }

  @Test func `a floor, a ceiling and a level to keep have states of their own and no attainment`()
    throws
  {
    let values = Array(repeating: Self.share(30, 50) as Measured?, count: 4)
    let floor = try Self.proportion(values, target: "0.5", kind: .floor)
    let ceiling = try Self.proportion(values, target: "0.5", kind: .ceiling)
    let kept = try Self.proportion(values, target: "0.6", direction: .maintain)
    let lost = try Self.proportion(values, target: "0.9", direction: .maintain)
    #expect(floor.state == .reached && ceiling.state == .notReached)
    #expect(kept.state == .indistinct && lost.state == .notMaintained)
    for target in [floor, ceiling, kept, lost] {
      #expect(target.attainment == .notAssessable(.noTarget))
    }
  }

  @Test func `without four quarters of one year the whole life is held against the target`() throws
  {
    let published = try Self.proportion(
      [Self.share(30, 50), Self.share(45, 50), nil, nil], target: "0.4")
    #expect(published.term == .life)
    #expect(published.state == .reached)
  }

  @Test
  func `an axis of which projects have targets and no values has one that cannot be assessed`()
    throws
  {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    for (code, target) in [("P1", 40), ("P2", 60)] {
      // A baseline that is hidden hides no value that is not there.
      fixture.goal(fixture.project(code), indicator, baseline: 4, final: Decimal(target))
    }
    let target = try #require(try fixture.axis().indicators.first?.together?.target)
    #expect(target.target == 100 && target.state == .noValue && target.projects == 0)
    #expect(target.attainment == .notAssessable(.noActual))
  }

  @Test func `under eleven people nothing is said`() throws {
    let published = try Self.proportion(
      [Self.share(2, 3), Self.share(1, 2), Self.share(2, 2), Self.share(1, 1)], target: "0.4")
    #expect(published.state == .hidden)
    #expect(published.actual.figure == .hidden)
  }

  @Test func `a mean is told with its number of people, and its sum never`() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator(
      "M1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .health)
    fixture.receive(project, indicator, [Self.share(612, 20), nil, Self.share(70, 1), nil])
    let series = try fixture.publish().content.indicators[0].projects[0]
    #expect(series.points[2].value.figure == .hidden)
    #expect(series.cumulated.figure == .hidden || series.points[0].value.figure == .hidden)
    let others = [series.points[0].value.figure, series.cumulated.figure]
    #expect(others.contains(.value(31)) || others.contains(.value(32)))
    for value in series.points.map(\.value) + [series.year, series.cumulated] {
      #expect(value.numerator == nil)
    }
    #expect(!(try fixture.publish().text.contains("612")))
  }

  @Test func `a score of nobody knows how many is not told, unless it is about activity`() throws {
    for (disclosureClass, isTold) in [
      (DisclosureClass.health, false), (.people, false), (.activity, true),
    ] {
      var fixture = Fixture()
      let project = fixture.project("A1")
      let indicator = fixture.indicator(
        "S1", measure: .score, overTime: .last, overProjects: .none,
        disclosureClass: disclosureClass)
      fixture.receive(project, indicator, [.number(6), .number(7)])
      let series = try fixture.publish().content.indicators[0].projects[0]
      #expect((series.cumulated.figure == .value(7)) == isTold)
      #expect((series.cumulated.figure == .hidden) == !isTold)
    }
  }
}
