import Foundation
import Monitoring
import Testing

@testable import Publishing

/// The target of several projects weighs theirs by people, some of whom are hidden.
@Suite struct WeighedTargetTests {
  /// Of the second and the third project the shares are hidden, their sum is not.
  private static func together(_ targets: [String]) throws -> PublishedTarget {
    let axis = try Fixture.weighed(targets).axis().indicators[0]
    #expect(axis.projects.map { $0.cumulated.figure == .hidden } == [false, true, true])
    return try #require(axis.together?.target)
  }

  @Test func `weights that would tell hidden people are not told, nor what is made of them`() throws
  {
    // All people, those of the first project and the mean of the targets would tell those of the others.
    let target = try Self.together(["0.5", "0.2", "0.3"])
    #expect(target.actual.denominator == 270)
    #expect(target.target == nil)
    // What every reader can compute: 200 people at 50 %, 70 at 20 % or at 30 %.
    #expect(target.range == 42...45)
    #expect(target.attainment == .hidden)
    #expect(target.state == .indistinct)
  }

  @Test func `a state that depends on the hidden weights is not told`() throws {
    #expect(try Self.together(["0.4", "0.1", "0.9"]).state == .hidden)
  }

  @Test func `targets that are all the same tell of no weight`() throws {
    let target = try Self.together(["0.5", "0.5", "0.5"])
    #expect(target.target == Fixture.decimal("0.5"))
    #expect(target.range == nil)
    #expect(target.state == .notReached)
  }

  @Test func `on which side of a target a hidden count lies is not told`() throws {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    let series = RawSeries(
      indicator: indicator, area: .project(code: "P1"), project: fixture.project("P1"), points: [])
    func state(_ actual: PublishedValue) -> PublishedTargetState {
      TargetAssessment(
        indicator: indicator,
        raw: RawTarget(
          target: 104, kind: .reach, term: .life, actual: .number(105),
          sources: Array(repeating: (series, []), count: 3), baseline: nil, members: []),
        baseline: .none, actual: actual, isHidden: { _ in false }
      ).published.state
    }
    #expect(state(.hidden) == .hidden)
    #expect(state(PublishedValue(.number(105))) == .reached)
  }
}
