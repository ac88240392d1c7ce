import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Those counted beside the population that the call compares with.
@Suite struct ReferenceTests {
  private static func sentence(_ references: [(code: String, value: String)]) throws -> String? {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Genre", ["femmes", "hommes"])
    let project = fixture.project("A1")
    let people = fixture.indicator("C1", disaggregations: ["Genre"])
    fixture.receive(project, people, [.number(200)])
    fixture.receive(
      project, people, quarter: "2031-Q1", categories: sex.categories,
      [.number(120), .number(60)])
    fixture.indicators[0].references = references.map {
      ReferenceValue(
        categoryCode: $0.code, territory: nil, value: Fixture.decimal($0.value),
        source: "Recensement", year: 2029)
    }
    let publication = try fixture.publish()
    let read = try Publication.read(publication.text, digest: publication.digest)
    let published = try #require(read.axis("1")?.indicators.first)
    let breakdown = try #require(published.breakdowns.first)
    return ReferenceText(breakdown: breakdown, indicator: published.indicator)?.sentence
  }

  @Test func `shares stand beside those of the population, with their source`() throws {
    #expect(
      try Self.sentence([("femmes", "0.52")])
        == "Genre : « femmes » 60\u{202F}%, et 52\u{202F}% dans la population de référence "
        + "(Recensement, 2029).")
  }

  @Test func `numbers of people are shares once every category has one`() throws {
    let both = try Self.sentence([("femmes", "5200"), ("hommes", "4800")])
    #expect(both?.contains("« hommes » 30\u{202F}%, et 48\u{202F}%") == true)
    #expect(try Self.sentence([("femmes", "5200")]) == nil)
    #expect(try Self.sentence([]) == nil)
  }
}
