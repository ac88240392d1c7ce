import Dataset
import Foundation
import Monitoring
import Reporting
import Testing

@testable import Publishing

/// Money is told whole; what it was for a person is told where the people are.
@Suite struct MoneyReportTests {
  /// Two projects with an account each: people counted once in the one, each quarter in the other.
  static func funded(people: [Decimal] = [40, 55, 60, 45]) -> CallDataset {
    var fixture = Fixture(identifiers: .counted(1))
    let (one, two) = (fixture.project("A1"), fixture.project("A2", axes: ["1", "2"]))
    var met = fixture.indicator("P1")
    met.counting = .perQuarter
    fixture.indicators[0] = met
    let sessions = fixture.indicator("S1", disclosureClass: .activity)
    for project in [one, two] {
      fixture.receive(project, met, people.map(Measured.number))
      fixture.receive(
        project, sessions, [.number(20), .number(30), .number(20), .number(30)])
    }
    var dataset = fixture.dataset
    dataset.statements = [
      account("A1", spent: 18_000, left: 2000), account("A2", spent: 20_000, left: 0),
      ApprovedStatement(
        projectCode: "A2", subject: .init(kind: .narrative, year: nil),
        content: .init(narrative: Narrative([.reply: "Nous sommes venus, et revenus."]))),
      ApprovedStatement(
        projectCode: "A1", subject: .init(kind: .spending, year: 2032),
        content: .init(spending: Spending([.staff: .init(planned: 987_654, actual: nil)]))),
    ]
    return dataset
  }

  private static func account(_ code: String, spent: Decimal, left: Decimal) -> ApprovedStatement {
    ApprovedStatement(
      projectCode: code, subject: .init(kind: .spending, year: 2031),
      content: .init(
        spending: Spending([
          .staff: .init(planned: 20_000, actual: spent, reason: "Untel est parti"),
          .unspent: .init(planned: nil, actual: left, reason: "reporté"),
          .grant: .init(planned: 15_000, actual: 15_000),
          .region: .init(planned: 5000, actual: 5000),
          .givenInKind: .init(planned: 100, actual: 100),
          .receivedInKind: .init(planned: 100, actual: 100),
        ])))
  }

  private static func report(_ dataset: CallDataset, axis: String = "1") throws -> String {
    let publication = try Publication.protecting(dataset, after: []).publication
    let read = try Publication.read(publication.text, digest: publication.digest)
    return HTMLWriter.write(
      AxisReport.compose(try #require(read.axis(axis)), provisional),
      style: ReportStyle("", fonts: [:])
    )
    .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `an axis tells what its projects spent, by their shares, and what is left`() throws {
    let report = try Self.report(Self.funded())
    #expect(report.contains("Moyens et coûts"))
    // A2 is half on each axis: 18 000 + 10 000.
    for text in ["28 000 €", "22 500 €", "7 500 €", "2 000 €"] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("987 654") && !report.contains("Untel"))
  }

  @Test func `a person costs between bounds where she is counted each quarter`() throws {
    let report = try Self.report(Self.funded())
    // 18 000 over 200 passages and over the 60 of the largest quarter; over 100 sessions.
    #expect(report.contains("de 90 € à 300 €"))
    #expect(report.contains("180 €"))
  }

  @Test func `a cost by a number that lacks quarters is not computed, and says how many came`()
    throws
  {
    var dataset = Self.funded()
    dataset.observations.removeAll {
      $0.quarter == Fixture.quarter("2031-Q4") && $0.projectID == dataset.projects[0].id
    }
    let report = try Self.report(dataset)
    #expect(report.contains("non calculé<span class=\"detail\">P1, 3 trimestres sur 4</span>"))
  }

  @Test func `a cost is hidden where the number of people is`() throws {
    let report = try Self.report(Self.funded(people: [3, 2, 2, 1]))
    let row = try #require(
      report.firstMatch(of: /Coût par personne et par séance.*?<\/table>/.dotMatchesNewlines()))
    #expect(row.output.contains("n.c.") && !row.output.contains("à 300 €"))
  }

  @Test func `the holder's answer is told word for word`() throws {
    let report = try Self.report(Self.funded())
    #expect(report.contains("Réponses des porteurs") && report.contains("A2 Marche, bilan final"))
    #expect(report.contains("Nous sommes venus, et revenus."))
  }

  @Test func `in the report of one project the answer is that of its holder`() throws {
    var dataset = Self.funded()
    func heading(_ code: String) throws -> String {
      let publication = try Publication.protecting(dataset, after: []).publication
      let slice = try #require(publication.project(code))
      return ProjectReport.compose(slice, provisional).blocks.compactMap { block in
        if case .heading(let heading) = block, heading.id == "reponses" {
          heading.text
        } else {
          nil
        }
      }.joined()
    }
    #expect(try heading("A2") == "Réponse du porteur")
    dataset.statements.append(
      ApprovedStatement(
        projectCode: "A2", subject: .init(kind: .narrative, year: 2031),
        content: .init(narrative: Narrative([.reply: "Nous sommes là."]))))
    #expect(try heading("A2") == "Réponses du porteur")
    #expect(try heading("A1") == "")
  }

  @Test func `a project without an accepted account is named, and has no row of dashes`() throws {
    var dataset = Self.funded()
    // Its last account is of the year before.
    dataset.statements[0] = ApprovedStatement(
      projectCode: "A1", subject: .init(kind: .spending, year: 2030),
      content: dataset.statements[0].content)
    let report = try Self.report(dataset)
    #expect(
      report.contains("Sans compte rendu accepté pour 2031, et donc hors du tableau : A1 Marche."))
    #expect(
      report.contains("Dépenses et financements de 2031") && !report.contains("non reçu</td>"))
    let publication = try Publication.protecting(dataset, after: []).publication
    let own = HTMLWriter.write(
      ProjectReport.compose(try #require(publication.project("A1")), provisional),
      style: ReportStyle("", fonts: [:])
    )
    #expect(own.contains("Aucun compte rendu financier de 2031 n’est accepté à cette date"))
    #expect(!own.contains("Dépenses et financements"))
  }

  @Test func `without statements there is no chapter`() throws {
    var dataset = Self.funded()
    dataset.statements = []
    let report = try Self.report(dataset)
    #expect(!report.contains("Moyens et coûts") && !report.contains("Réponses des porteurs"))
  }

  // MARK: - Reach

  @Test func `a sum of quarters is of passages, with bounds of people`() throws {
    let report = try Self.report(Self.funded())
    #expect(report.contains("passages : Mesure P1 (P1)"))
    #expect(report.contains("sans double compte : de 60 à 400 personnes"))
    #expect(report.contains("P1 Mesure P1 (passages)"))
    #expect(!report.contains("400 personnes,") && !report.contains("n = 400 personnes"))
    let publication = try Publication.protecting(Self.funded(), after: []).publication
    let project = try #require(publication.project("A1"))
    let own = HTMLWriter.write(
      ProjectReport.compose(project, provisional), style: ReportStyle("", fonts: [:])
    ).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(own.contains("sans double compte : de 60 à 200 personnes"))
  }

  @Test func `people counted once are people`() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    var once = fixture.indicator("P1", overTime: .max)
    once.counting = .once
    fixture.indicators[0] = once
    fixture.receive(project, once, [.number(40), .number(55), .number(60), .number(75)])
    let report = try Self.report(fixture.dataset)
    #expect(!report.contains("passages : ") && report.contains("P1 Mesure P1 (personnes)"))
  }
}
