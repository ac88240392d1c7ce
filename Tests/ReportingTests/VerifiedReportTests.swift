import Dataset
import Foundation
import Monitoring
import Reporting
import Testing

@testable import Publishing

/// What was recounted on site is told as « vérifié », and nothing of what was found.
@Suite struct VerifiedReportTests {
  /// One value that stands as recounted, one that differs, one that changed since, one that became what
  /// was recounted.
  static func verified() throws -> CallDataset {
    var fixture = Fixture(identifiers: .counted(1))
    let project = fixture.project("P01")
    let indicators = (1...4).map {
      fixture.indicator("A0\($0)", disclosureClass: .activity, unit: "séances")
    }
    let quarter = Fixture.quarter("2031-T1")
    fixture.quarters = [
      ListedQuarter(
        id: UUID(uuidString: "00000000-0000-4000-8000-000000000009") ?? UUID(),
        projectID: project.id, quarter: quarter, state: .approved, version: 2, approvedVersion: 2,
        dueOn: quarter.end, isOverdue: false, wasLate: false)
    ]
    let versions = [1, 1, 2, 2]
    fixture.observations = indicators.enumerated().map { index, indicator in
      Observation(
        projectID: project.id, quarter: quarter,
        entry: CellEntry(cell: Cell(indicatorID: indicator.id), measured: .number(40)),
        version: versions[index])
    }
    var dataset = fixture.dataset
    dataset.verifications = zip(indicators, [40, 43, 43, 40] as [Decimal]).map {
      NotedVerification(
        projectID: project.id, quarter: quarter, cell: Cell(indicatorID: $0.id), version: 1,
        recounted: .number($1))
    }
    return dataset
  }

  private static func html(_ dataset: CallDataset) throws -> String {
    let publication = try Publication.protecting(dataset, after: []).publication
    let axis = try #require(publication.axis("1"))
    return HTMLWriter.write(
      AxisReport.compose(axis, provisional), style: ReportStyle("", fonts: [:]))
  }

  @Test func `a value is verified while it is as recounted, and declared once it changed`() throws {
    let told = PublishedVerification.of(try Self.verified())
    #expect(told.map(\.indicatorCode) == ["A01", "A02", "A04"])
    #expect(told.map(\.verified) == [1, 0, 1] && told.map(\.differing) == [0, 1, 0])
  }

  @Test func `reports say which values are verified, and not what was found`() throws {
    let dataset = try Self.verified()
    let report = try Self.html(dataset)
    #expect(report.contains("vérifié (1 valeur)") || report.contains("vérifié (1\u{A0}valeur)"))
    #expect(report.contains("différent de ce qui a été recompté"))
    #expect(
      report.contains("2\u{A0}valeurs sont vérifiées")
        || report.contains("2 valeurs sont vérifiées"))
    // Nothing of a chart's own places.
    let words = report.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
    #expect(!words.contains("43"))
    var plain = dataset
    plain.verifications = []
    let declared = try Self.html(plain)
    #expect(declared.contains("Les valeurs sont déclarées par les porteurs"))
    #expect(!declared.contains("t-verifications"))
  }

  @Test func `recounts, and a suspension, are written as they were`() throws {
    var dataset = try Self.verified()
    dataset.projects[0].suspension = ProjectChanges.Suspension(
      startsOn: Fixture.day("2031-07-01"), endsOn: Fixture.day("2032-03-31"))
    let made = try Publication.protecting(dataset, after: [])
    let text = made.publication.content.text(version: "0.1.0")
    try PublicationFormatTests.expect(text, isStoredAs: "publication-3-verified")
    let read = try Publication.read(text, digest: Publication.digest(of: text))
    #expect(read.content.verifications == made.publication.content.verifications)
    #expect(
      PublicationFormatTests.reports(read).first?.contains("suspendu depuis le 1er juillet 2031")
        == true)
  }
}
