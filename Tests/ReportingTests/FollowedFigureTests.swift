import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What the same people said, in tables for spreadsheets and programs.
struct FollowedFigureTests {
  private static func figures(_ fixture: Fixture) throws -> [ReportFigure] {
    let slice = try #require(try fixture.publish().axis("1"))
    return FigureList(slice).figures.filter { $0.kind == .followed }
  }

  @Test func `the four ways of answering twice are there, and how they changed`() throws {
    let figures = try Self.figures(
      FollowedFixture.fixture(found: [60, 12, 40, 38], others: [20, 20], [15, 25]))
    #expect(figures.allSatisfy { $0.projects == 6 && $0.state == .value })
    #expect(figures.map(\.value) == [150, 150, 150, 60, 40, 12, 38, 19])
    let change = try #require(figures.last)
    #expect(change.unit == "points" && !change.verdict.isEmpty && change.code == "avis")
    let (lower, upper) = (try #require(change.lower), try #require(change.upper))
    #expect(lower < 19 && upper > 19)
  }

  @Test func `what reports do not tell of them is in no table either`() throws {
    let figures = try Self.figures(
      FollowedFixture.fixture(found: [60, 3, 40, 38], others: [20, 20], [15, 25]))
    #expect(figures.allSatisfy { $0.group.isEmpty && $0.value != 3 })
    let change = try #require(figures.last)
    #expect(change.value == nil && change.state == .hidden && !change.verdict.isEmpty)
  }
}
