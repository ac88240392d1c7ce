import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// The projects of an axis side by side.
@Suite struct FunnelTests {
  /// Four quarters of 2031, each with those concerned and the people of one project.
  private static func funnel(
    _ projects: [(concerned: Int, people: Int)], lacking: Int = 0
  ) throws -> PublishedFunnel {
    var fixture = Fixture()
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    for (number, share) in projects.enumerated() {
      let project = fixture.project("A\(10 + number)")
      let quarters = Fixture.quarters(2030...2031).dropLast(number < lacking ? 1 : 0)
      for quarter in quarters {
        fixture.receive(
          project, indicator, quarter, .share(share.concerned, of: share.people))
      }
    }
    return try #require(try fixture.axis().funnels.first)
  }

  private static func alike(_ count: Int) -> [(concerned: Int, people: Int)] {
    Array(repeating: (25, 50), count: count)
  }

  @Test func `a project far from eleven others is named, and the others are not`() throws {
    let funnel = try Self.funnel([(concerned: 35, people: 50)] + Self.alike(11))
    #expect(funnel.verdict == .compared && funnel.year == 2031)
    #expect(funnel.projects.map(\.position) == [.beyond] + Array(repeating: .within, count: 11))
    #expect(funnel.projects[0].concerned == 140 && funnel.projects[0].people == 200)
    let text = FunnelText(funnel: funnel)
    #expect(
      text.summary
        == "12 projets comparables sur 12. A10 se situe au-delà de ce que le hasard explique (99,8 %)."
    )
  }

  @Test func `between the limits a project is to be watched, with what chance would give`() throws {
    let funnel = try Self.funnel([(concerned: 30, people: 50)] + Self.alike(11))
    #expect(funnel.projects[0].position == .toWatch)
    let text = FunnelText(funnel: funnel)
    #expect(
      text.reading(of: funnel.projects[0])
        == "à regarder : sur 12 projets, 0,6 attendu par hasard")
  }

  @Test func `fewer than ten projects that differ are not named`() throws {
    let funnel = try Self.funnel([(concerned: 40, people: 50)] + Self.alike(6))
    #expect(funnel.verdict == .different)
    #expect(funnel.projects.allSatisfy { $0.position == nil })
    #expect(FunnelText(funnel: funnel).summary.contains("les projets diffèrent plus que le hasard"))
  }

  @Test func `a project whose counts are hidden moves nothing`() throws {
    let shown = try Self.funnel(Self.alike(6))
    let beside = try Self.funnel(Self.alike(6) + [(concerned: 2, people: 50)])
    #expect(!beside.projects.map(\.code).contains("A16"))
    #expect(Set(beside.projects).isSubset(of: shown.projects) && beside.projects.count >= 5)
    #expect(beside.verdict == shown.verdict)
    #expect(beside.projectsExpected == 7)
  }

  @Test func `a project of fewer than thirty people is counted and not judged`() throws {
    let funnel = try Self.funnel(Self.alike(6) + [(concerned: 3, people: 6)])
    #expect(funnel.projects.last?.people == 24 && funnel.projects.last?.position == nil)
    let last = try #require(funnel.projects.last)
    #expect(FunnelText(funnel: funnel).reading(of: last) == "moins de 30 personnes")
  }

  @Test func `four projects are too few`() throws {
    #expect(try Self.funnel(Self.alike(4)).verdict == .tooFewProjects)
  }

  @Test func `projects are compared over the last year that five of them sent whole`() throws {
    #expect(try Self.funnel(Self.alike(6), lacking: 2).year == 2030)
    let most = try Self.funnel(Self.alike(6), lacking: 1)
    #expect(most.year == 2031 && most.projects.count == 5)
  }

  @Test func `the report shows every figure behind what it says of a project`() throws {
    let slice = try #require(try Fixture.compared().publish().axis("1"))
    #expect(slice.funnels.first?.verdict == .comparedWidened)
    #expect(slice.funnels.first?.projects.last?.position == .beyond)
    let blocks = AxisReport.compose(slice, provisional).blocks
    let table = blocks.compactMap { block in
      if case .table(let table) = block, table.id == "t-cote-a-cote-p1" { table } else { nil }
    }.first
    let row = try #require(table?.rows.last)
    #expect(
      row.map(\.text).prefix(3) == ["A12 Marche", "1\u{202F}280 sur 1\u{202F}600", "80\u{202F}%"])
    let chart = try #require(
      blocks.compactMap { block in
        if case .figure(let figure) = block, figure.id == "g-cote-a-cote-p1" { figure } else { nil }
      }.first)
    #expect(chart.alternative.contains("A12\u{A0}: 80\u{202F}% (1\u{202F}280 sur 1\u{202F}600)."))
    #expect(chart.title.contains("1\u{A0}projet sur 12 au-delà"))
  }
}
