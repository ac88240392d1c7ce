import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// The answers of an axis report of each of its projects, on one line.
@Suite struct ProjectAnswersTests {
  private static func rows(_ slice: PublicationSlice) -> [[Report.TableText]] {
    (ProjectAnswers(slice)?.blocks ?? []).flatMap { block -> [[Report.TableText]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { $0.map { .init(text: $0.text, detail: $0.detail) } }
    }
  }

  @Test func `each project has its line, with what its answers rest on`() throws {
    var dataset = ParticipationReportTests.declared()
    let funded = MoneyReportTests.funded()
    dataset.statements = funded.statements
    let slice = try #require(
      try Publication.protecting(dataset, after: []).publication.axis("1"))
    let rows = Self.rows(slice)
    #expect(rows.map { $0[0].text } == slice.projects.map { "\($0.code) \($0.name)" })
    #expect(rows[0][2] == .init(text: "5, co-décision", detail: "preuve : 2 sur 2"))
    #expect(rows[0][3].text == "2 sur 2")
    #expect(rows[1][2].text == "2, consultation" && rows[1][3].text == "0 sur 1")
    #expect(rows.allSatisfy { $0[5] == .init(text: "non coté", detail: nil) })
  }

  @Test func `what is hidden is not told as missed`() throws {
    var fixture = Fixture()
    let projects = (1...2).map { fixture.project("A\($0)") }
    for (indicator, count) in [
      (fixture.indicator("P1"), 2 as Decimal),
      (fixture.indicator("S1", disclosureClass: .activity), 30),
    ] {
      for project in projects {
        fixture.goal(project, indicator, final: 100)
        fixture.receive(project, indicator, Array(repeating: .number(count), count: 4))
      }
    }
    let rows = Self.rows(try fixture.axis())
    #expect(rows.allSatisfy { $0[1] == .init(text: "1 sur 2", detail: "1 non publiée") })
    #expect(rows.allSatisfy { $0[2].text == "rien déclaré" && $0[4].text == "non connu" })
  }

  @Test func `a single project has no such table: the whole report tells of it`() throws {
    var fixture = Fixture()
    fixture.receive(fixture.project("A1"), fixture.indicator("P1"), [.number(20)])
    #expect(ProjectAnswers(try fixture.axis()) == nil)
  }
}

extension Report {
  fileprivate struct TableText: Equatable {
    let text: String
    let detail: String?
  }
}
