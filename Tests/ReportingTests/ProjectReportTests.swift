import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

/// A project's report has its own figures one by one; its axis tells all projects in one table.
@Suite struct ProjectReportTests {
  private static func page(_ report: Report) -> String {
    HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
  }

  @Test func `a project's report has its own indicators and none of another project`() throws {
    let publication = try Fixture.full().publish()
    let own = Self.page(
      ProjectReport.compose(try #require(publication.project("A1")), provisional))
    #expect(own.contains("Indicateurs du projet A1"))
    #expect(own.contains("S1 Mesure S1"))
    #expect(own.contains("Le projet atteint-il ses cibles"))
    #expect(!own.contains("Jardin"))
    let other = Self.page(
      ProjectReport.compose(try #require(publication.project("A2")), provisional))
    #expect(other.contains("Indicateurs du projet A2"))
    #expect(!other.contains("S1 Mesure S1"))
    #expect(publication.project("A9") == nil)
  }

  @Test func `an axis tells each project's targets in one table, not in a chapter of its own`()
    throws
  {
    let axis = Self.page(AxisReport.compose(try Fixture.full().axis(), provisional))
    #expect(axis.contains("Cibles des projets, indicateurs communs"))
    #expect(axis.contains("Indicateurs propres aux projets"))
    #expect(!axis.contains("Indicateurs du projet A1"))
    // 150 people of 100 aimed at; 114 of 200.
    #expect(axis.contains("150 / 100"))
    #expect(axis.contains("114 / 200"))
  }

  @Test func `an axis of one project has that project's indicators`() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let own = fixture.indicator("S1", disclosureClass: .activity, scope: .project(code: "A1"))
    fixture.receive(project, own, [.number(20)])
    let axis = Self.page(AxisReport.compose(try fixture.axis(), provisional))
    #expect(axis.contains("Indicateurs du projet A1"))
    #expect(!axis.contains("Cibles des projets"))
  }

  @Test func `nothing received is neither in time nor short of a target`() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let own = fixture.indicator("S1", disclosureClass: .activity, scope: .project(code: "A1"))
    fixture.goal(project, own, final: 30)
    fixture.expect(project, Fixture.quarter("2031-Q1"), received: false)
    let page = Self.page(
      ProjectReport.compose(try #require(try fixture.publish().project("A1")), provisional))
    #expect(page.contains("aucune n’est évaluable"))
    #expect(page.contains("aucun reçu en retard"))
    #expect(page.contains("Définition et règles de cumul de l’indicateur"))
  }

  @Test func `the synthesis counts each project once`() throws {
    let publication = try Fixture.ofEveryKind().publish()
    let region = Self.page(RegionReport.compose(publication.region, provisional))
    #expect(region.contains("Synthèse régionale"))
    // A2 is on both axes.
    #expect(region.contains("projets dans l’appel"))
    #expect(publication.region.projects.map(\.code) == ["A1", "A2", "B1"])
  }
}
