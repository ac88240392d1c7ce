import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Of few people, that nobody or everybody is concerned tells the health of each.
@Suite struct HealthZeroTests {
  private static func share(_ numerator: Int, _ denominator: Int) -> Measured {
    .quotient(numerator: Decimal(numerator), denominator: Decimal(denominator))
  }

  private static func published(
    _ value: Measured, _ measure: Indicator.Measure, _ disclosureClass: DisclosureClass
  ) throws -> Reader {
    var fixture = Fixture()
    let indicator = fixture.indicator(
      "H1", measure: measure, overTime: measure == .count ? .sum : .weightedMean,
      overProjects: measure == .count ? .sum : .weightedMean, disclosureClass: disclosureClass)
    fixture.receive(fixture.project("P1"), indicator, [value])
    return try Reader(fixture)
  }

  @Test(arguments: [(0, 20), (20, 20)])
  func `nobody or everybody of twenty is hidden of health, and shown of anything else`(
    numerator: Int, denominator: Int
  ) throws {
    let value = Self.share(numerator, denominator)
    #expect(try Self.published(value, .proportion, .health).quarter("1", "P1", 0) == nil)
    let shown = try Self.published(value, .proportion, .people).quarter("1", "P1", 0)
    #expect(shown == Decimal(numerator) / Decimal(denominator))
  }

  @Test(arguments: [(0, 40), (40, 40)])
  func `nobody or everybody of forty is shown`(numerator: Int, denominator: Int) throws {
    let value = Self.share(numerator, denominator)
    let shown = try Self.published(value, .proportion, .health).quarter("1", "P1", 0)
    #expect(shown == Decimal(numerator) / Decimal(denominator))
  }

  @Test func `nobody of nobody knows how many is hidden of health`() throws {
    #expect(try Self.published(.number(0), .count, .health).quarter("1", "P1", 0) == nil)
    #expect(try Self.published(.number(0), .count, .people).quarter("1", "P1", 0) == 0)
  }

  @Test func `a zero of the axis is hidden where it would tell that of a project`() throws {
    var fixture = Fixture()
    let indicator = fixture.indicator(
      "H1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .health)
    fixture.receive(fixture.project("P1"), indicator, [Self.share(0, 20)])
    fixture.receive(fixture.project("P2"), indicator, [Self.share(0, 40)])
    let read = try Reader(fixture)
    #expect(read.cumulated("1") == nil && read.cumulated("1", project: "P1") == nil)
    #expect(read.cumulated("1", project: "P2") == 0)
  }
}
