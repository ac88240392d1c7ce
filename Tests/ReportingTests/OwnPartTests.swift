import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

/// What a holder reads before a release: her own figures, and nothing in which another project has a part.
@Suite struct OwnPartTests {
  /// Two projects on one axis, of which the second may change.
  private static func publication(ofOther other: Decimal) throws -> Publication {
    var fixture = Fixture(identifiers: .counted(1))
    let one = fixture.project("A1", name: "Marche")
    let two = fixture.project("A2", name: "Jardin secret")
    let people = fixture.indicator("C1")
    let own = fixture.indicator("S2", disclosureClass: .activity, scope: .project(code: "A2"))
    fixture.receive(one, people, [.number(40), .number(50), .number(45), .number(60)])
    fixture.receive(two, people, [.number(other), .number(80), .number(85), .number(95)])
    fixture.receive(two, own, [.number(other)])
    fixture.goal(one, people, final: 100)
    fixture.goal(two, people, final: 200)
    return try fixture.publish()
  }

  private static func page(_ publication: Publication) throws -> String {
    let slice = try #require(publication.project("A1"))
    return HTMLWriter.write(
      ProjectReport.compose(slice, provisional), style: ReportStyle("", fonts: [:])
    ).replacing(publication.digest, with: "").replacing(publication.digest.prefix(12), with: "")
  }

  @Test func `the draft says what the report will say, to the letter`() throws {
    let whole = try Self.publication(ofOther: 70)
    let own = try #require(whole.only("A1"))
    #expect(try Self.page(own) == Self.page(whole))
    let everything = try Fixture.full().publish()
    #expect(try Self.page(try #require(everything.only("A1"))) == Self.page(everything))
    #expect(whole.only("A9") == nil)
  }

  @Test func `nothing of another project is in what is stored, whatever it entered`() throws {
    let own = try #require(try Self.publication(ofOther: 70).only("A1"))
    #expect(!own.text.contains("Jardin secret") && !own.text.contains("A2"))
    #expect(!own.text.contains("\"ensembles\":[{") && own.axis("1")?.projects.map(\.code) == ["A1"])
    let other = try #require(try Self.publication(ofOther: 7000).only("A1"))
    #expect(own.text == other.text && own.digest == other.digest)
  }

  @Test func `it is read again like any publication`() throws {
    let own = try #require(try Fixture.full().publish().only("A2"))
    let read = try Publication.read(own.text, digest: own.digest)
    #expect(read.project("A2") != nil && read.project("A1") == nil)
  }
}
