import Foundation
import Monitoring
import Publishing
import Testing

/// A publication is cut by axis, by project or for the whole region, without another protection.
struct SliceTests {
  private let publication: Publication

  init() throws {
    var fixture = Fixture()
    let one = fixture.project("A1")
    let two = fixture.project("A2", axes: ["2"])
    let common = fixture.indicator("C1")
    let own = fixture.indicator("S1", disclosureClass: .activity, scope: .project(code: "A1"))
    let water = fixture.indicator("W1", disclosureClass: .activity, scope: .axis(code: "2"))
    fixture.receive(one, common, [.number(40), .number(50)])
    fixture.receive(two, common, [.number(60)])
    fixture.receive(one, own, [.number(3)])
    fixture.receive(two, water, [.number(5)])
    publication = try fixture.publish()
  }

  @Test func `the slice of an axis has its projects and its indicators`() throws {
    let slice = try #require(publication.axis("1"))
    #expect(slice.projects.map(\.code) == ["A1"])
    #expect(slice.indicators.map(\.indicator.code) == ["C1", "S1"])
    #expect(slice.indicators[0].together?.cumulated.figure == .value(90))
  }

  @Test func `the slice of a project has its own figures, and those of its axes`() throws {
    let slice = try #require(publication.project("A2"))
    #expect(slice.projects.map(\.code) == ["A2"])
    #expect(slice.indicators.map(\.indicator.code) == ["C1", "W1"])
    #expect(slice.indicators.allSatisfy { $0.together == nil })
    #expect(slice.indicators[0].projects.map(\.cumulated.figure) == [.value(60)])
  }

  @Test func `the slice of the region has every project, each counted once`() {
    let slice = publication.region
    #expect(slice.projects.map(\.code) == ["A1", "A2"])
    #expect(slice.indicators.map(\.indicator.code) == ["C1", "S1", "W1"])
    #expect(slice.indicators[0].together?.cumulated.figure == .value(150))
  }

  @Test func `there is no slice of what the call does not have`() {
    #expect(publication.axis("9") == nil)
    #expect(publication.project("Z9") == nil)
  }
}
