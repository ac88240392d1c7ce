import Dataset
import Foundation
import Monitoring
import Reporting
import Testing

@testable import Publishing

/// What was amended is told where it matters, and no start that is protected leaks by it.
@Suite struct AmendmentReportTests {
  static func amended(_ disclosureClass: DisclosureClass = .activity) -> CallDataset {
    var fixture = Fixture()
    let (one, two) = (fixture.project("A1"), fixture.project("A2"))
    let sessions = fixture.indicator("C1", disclosureClass: disclosureClass)
    for project in [one, two] {
      fixture.receive(
        project, sessions, [.number(20), .number(30), .number(20), .number(25)])
      fixture.goal(project, sessions, baseline: 10, final: 90)
    }
    fixture.indicators[0].startsOn = Fixture.day("2031-01-01")
    var dataset = fixture.dataset
    func change(
      _ kind: AmendmentChange.Kind, _ former: String?, _ latter: String?, subject: String? = nil
    ) -> AmendmentChange {
      let isGoal = kind == .target || kind == .baseline
      return AmendmentChange(
        AmendmentPlace(
          kind, projectCode: subject == nil ? "A1" : nil, subject: subject,
          indicatorCode: isGoal ? "C1" : nil), former: former, latter: latter)
    }
    dataset.amendments = [
      NotedAmendment(
        projectCode: nil, effectiveOn: Fixture.day("2031-02-01"), reference: nil,
        madeAt: Date(timeIntervalSince1970: 1),
        changes: [
          change(.indicatorDefinition, "Les séances", "Ce que compte C1", subject: "C1"),
          change(.phase, nil, "2031-12-01", subject: "Bilan"),
        ]),
      NotedAmendment(
        projectCode: "A1", effectiveOn: Fixture.day("2031-07-01"), reference: "avenant 4",
        madeAt: Date(timeIntervalSince1970: 2),
        changes: [
          change(.target, "4321", "90"), change(.baseline, "1234", "10"),
          change(.endsOn, "2031-06-30", "2031-12-31"),
          change(.objectives, "Secrets d’avant", "Autres secrets"),
        ]),
    ]
    return dataset
  }

  private static func report(_ dataset: CallDataset) throws -> String {
    let publication = try Publication.protecting(dataset, after: []).publication
    let read = try Publication.read(publication.text, digest: publication.digest)
    return page(AxisReport.compose(try #require(read.axis("1")), provisional))
  }

  private static func page(_ report: Report) -> String {
    HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `a revised target says since when, and what it was, of the axis and the project`()
    throws
  {
    let report = try Self.report(Self.amended())
    let publication = try Publication.protecting(Self.amended(), after: []).publication
    let own = Self.page(
      ProjectReport.compose(try #require(publication.project("A1")), provisional))
    #expect(own.contains("révisée le 1er juillet 2031 (avant : 4 321)"))
    #expect(own.contains("départ 10 révisé le 1er juillet 2031 (avant : 1 234)"))
    #expect(report.contains("C1 de A1 révisée le 1er juillet 2031 (avant : 4 321)"))
    #expect(!report.contains("C1 de A2 révisée"))
  }

  @Test func `the history of amendments has its table, with dates and deeds`() throws {
    let report = try Self.report(Self.amended())
    for text in [
      "Avenants", "avenant 4", "fin : 31 décembre 2031 (avant : 30 juin 2031)",
      "phase Bilan ajoutée : 1er décembre 2031",
      "modifiée le 1er février 2031 (avant : « Les séances »)",
      "demandé à partir du 1er janvier 2031",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("ecrets"))
    var without = Self.amended()
    without.amendments = []
    #expect(!(try Self.report(without)).contains("Avenants"))
  }

  @Test(arguments: [DisclosureClass.people, .health])
  func `a start that is protected is not told as it was, nor as it became`(
    disclosureClass: DisclosureClass
  ) throws {
    let report = try Self.report(Self.amended(disclosureClass))
    #expect(!report.contains("1 234") && !report.contains("1234"))
    #expect(report.contains("situation de départ de C1 : modification"))
    #expect(report.contains("(avant : 4 321)"))
  }

  @Test func `what was frozen is read again as it was`() {
    let now = Self.amended()
    let changes = now.amendments.reversed().flatMap { $0.changes.reversed() }
    let former = now.undoing(changes)
    #expect(former.projects[0].endsOn == Fixture.day("2031-06-30"))
    #expect(former.projects[0].objectives == "Secrets d’avant")
    #expect(former.indicators[0].definition == "Les séances")
    #expect(former.call.phases == now.call.phases.filter { $0.name != "Bilan" })
    let added = AmendmentChange(
      AmendmentPlace(.project, subject: "A2"), former: nil, latter: "Marche")
    let alone = now.undoing([added])
    #expect(alone.projects.map(\.code) == ["A1"])
    #expect(Set(alone.observations.map(\.projectID)) == [now.projects[0].id])
  }
}
