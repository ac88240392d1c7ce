import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// The context of projects is told as it is written, beside what is already known of them.
@Suite struct ContextReportTests {
  /// A1 and A2 tell theirs; B1, of another axis, does not.
  static func told() -> CallDataset {
    var dataset = MoneyReportTests.funded()
    dataset.contexts = [
      NotedContext(
        projectID: dataset.projects[0].id,
        context: TransferContext(
          priorityDistricts: .partly, ruralZones: TransferContext.Coverage.none, deprivation: 5,
          teamFTE: Decimal(string: "1.5"), team: "médiatrices, coordination",
          network: "contrat local de santé"))
    ]
    return dataset
  }

  private static func text(_ report: Report) -> String {
    HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `a project has its sheet, with the cost of its accounts`() throws {
    let publication = try Publication.protecting(Self.told(), after: []).publication
    let slice = try #require(publication.project(Self.told().projects[0].code))
    let report = Self.text(ProjectReport.compose(slice, provisional))
    for words in [
      "Fiche de contexte", "en partie en quartiers prioritaires (QPV)",
      "hors des zones France ruralités (FRR)", "quintile 5 sur 5, le plus défavorisé",
      "contrat local de santé",
      "1,5 équivalent temps plein : médiatrices, coordination",
    ] {
      #expect(report.contains(words), "\(words)")
    }
    let cost = try #require(MeansSection.costPerPerson(slice.projects[0], in: slice))
    let sheet = try #require(
      ContextSection(slice)?.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }.first)
    #expect(sheet.rows.last?.last?.text == cost.text && cost.text.contains("€"))
  }

  @Test func `several stand side by side, and who said nothing is told so`() throws {
    let publication = try Publication.protecting(Self.told(), after: []).publication
    let report = Self.text(RegionReport.compose(publication.region, provisional))
    #expect(report.contains("1 projet sur 2 décrit son contexte."))
    #expect(report.contains("Territoire, équipe et moyens de chaque projet"))
    #expect(report.contains("« – » : non dit") && report.contains("en partie"))
    var silent = Self.told()
    silent.contexts = []
    let none = try Publication.protecting(silent, after: []).publication
    #expect(ContextSection(none.region) == nil)
  }

  @Test func `a sheet of capitalisation has it too`() throws {
    let publication = try Publication.protecting(Self.told(), after: []).publication
    let slice = try #require(publication.project(Self.told().projects[0].code))
    let sheet = CapitalisationSheet(slice, slice.projects[0]).text
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(sheet.contains("- Équipe : 1,5 équivalent temps plein : médiatrices, coordination"))
    #expect(sheet.contains("- Coût par personne en") && sheet.contains("- Réseau d’avant"))
  }

  @Test func `numbers in its words are refused, years and euros are not`() {
    let counted = TransferContext(team: "deux postes pour 120 personnes")
    #expect(counted.findings.first?.contains("«\u{A0}120\u{A0}»") == true)
    #expect(TransferContext(network: "depuis 2019, avec 3 000 €").findings == [])
    #expect(TransferContext(teamFTE: Decimal(string: "0.255")).findings.count == 1)
  }

  @Test func `a context is written as it was`() throws {
    let made = try Publication.protecting(Self.told(), after: [])
    try PublicationFormatTests.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-context")
    let read = try Publication.read(
      made.publication.text, digest: made.publication.digest)
    #expect(read.content.contexts == made.publication.content.contexts)
  }
}
