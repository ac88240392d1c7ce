import Foundation
import Monitoring
import Statistics
import Testing
import Writing

@testable import Publishing
@testable import Reporting

/// How unequal ordered groups are, for experts.
@Suite struct InequalityTests {
  @Test func `four ordered groups have their slope and what reaching the best off would change`()
    throws
  {
    let gap = try #require(try Fixture.compared().axis().gaps.first)
    let inequality = try #require(gap.inequality)
    #expect(inequality.groups.map(\.name) == ["forte", "moyenne", "faible", "aucune"])
    #expect(inequality.groups.map(\.people) == [4800, 4800, 4800, 4800])
    #expect(inequality.groups[0].concerned == 4 * (11 * 44 + 80))
    let slope = try #require(inequality.slopeIndex)
    let dataset = try InequalityDataset(
      dimension: .ordered, direction: .favourable, scale: 100,
      counts: inequality.groups.map { ($0.concerned, $0.people) })
    let whole = try measure(.slopeIndex, of: dataset)
    #expect(abs(slope.value.double - whole.value) <= 0.5)
    #expect(slope.lower < slope.value && slope.value < slope.upper)
    #expect(inequality.attributableRisk?.value == 8)
    #expect((inequality.relativeIndex?.value ?? 0) > 1)
  }

  @Test func `where one group is hidden nothing is measured`() throws {
    var fixture = Fixture.compared()
    let group = try #require(fixture.disaggregations[0].categories.first?.id)
    for index in fixture.observations.indices
    where fixture.observations[index].cell.categoryID == group {
      let isTold = fixture.observations[index].projectID == fixture.projects[0].id
      fixture.observations[index].entry.measured =
        isTold && fixture.observations[index].quarter.code == "2031-Q1"
        ? .share(3, of: 40) : .share(0, of: 0)
    }
    let gap = try #require(try fixture.axis().gaps.first)
    #expect(gap.inequality == nil)
  }

  @Test func `where a high share is bad the worst off are those above`() throws {
    var fixture = Fixture.compared()
    fixture.indicators[0].direction = .decrease
    let gap = try #require(try fixture.axis().gaps.first)
    #expect((gap.figures?.last.value ?? 0) < 0)
    #expect(gap.inequality?.attributableRisk == nil)
  }

  @Test func `the annex gives the groups with the measures, and no essential does`() throws {
    let report = AxisReport.compose(try Fixture.compared().axis(), provisional)
    let tables = report.blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.contains { $0.id == "t-groupes-p1prcarit" })
    let measures = try #require(tables.first { $0.id == "t-inegalite-p1prcarit" })
    #expect(measures.rows.count == 3)
    #expect(measures.rows[0][1].text == "8\u{A0}points")
  }
}
