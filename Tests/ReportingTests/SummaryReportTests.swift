import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Two pages for those who decide, and a version that is easy to read, from the same publication.
@Suite struct SummaryReportTests {
  private static func slice(_ dataset: CallDataset) throws -> PublicationSlice {
    let publication = try Publication.protecting(dataset, after: []).publication
    return try #require(
      try Publication.read(publication.text, digest: publication.digest).axis("1"))
  }

  private static func pages(_ pdf: Data) throws -> String {
    let info = try PDFPress.told(by: "pdfinfo", about: pdf)
    return String(info.firstMatch(of: /Pages: +(\d+)/)?.1 ?? "")
  }

  @Test func `a summary has a line for each project, with what was decided`() throws {
    let report = SummaryReport.compose(try Self.slice(JudgementReportTests.judged()), provisional)
    let table = try #require(
      report.blocks.compactMap { block -> Table? in
        if case .table(let table) = block, table.id == "t-resume-projets" { table } else { nil }
      }.first)
    #expect(table.rows.map { $0[0].text } == ["A1 Marche", "A2 Jardin"])
    #expect(table.rows.map { $0[5].text } == ["prolongation", "à ouvrir"])
    let page = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
    #expect(page.contains("Étendre la permanence") && !page.contains("Sommaire"))
  }

  @Test(.enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func `a summary has two pages, whatever there is to tell`() throws {
    for dataset in [JudgementReportTests.judged(), Fixture.full(hostile: "#x").dataset] {
      let report = SummaryReport.compose(try Self.slice(dataset), provisional)
      #expect(try Self.pages(PDFPress.pdf(of: report)) == "2")
    }
  }

  @Test func `an easy report has one short idea a sentence, and a pictogram for each part`() throws
  {
    for dataset in [
      JudgementReportTests.judged(), Fixture.ofEveryKind().dataset, MoneyReportTests.funded(),
      ParticipationReportTests.declared(), TransferReportTests.rated(),
    ] {
      let report = EasyReport.compose(try Self.slice(dataset), provisional)
      #expect(Set(report.parts.map(\.pictogram)).count == report.parts.count)
      let text = TextWriter.write(Report(metadata: report.metadata, blocks: report.blocks))
      #expect(
        text.contains("Les mots difficiles")
          && !text.contains { $0.unicodeScalars.first == "\u{1B}" })
      for part in report.parts {
        #expect(part.sentences.allSatisfy { text.contains($0.split(separator: " ")[0]) })
        #expect(!part.sentences.isEmpty && part.title.hasSuffix("?"), "\(part.title)")
        for sentence in part.sentences {
          #expect(sentence.split(separator: " ").count <= 15, "\(sentence)")
          #expect(sentence.hasSuffix(".") && !sentence.contains(/[;()%]|n\.c\./), "\(sentence)")
        }
      }
      #expect(report.blocks.count > report.parts.count)
    }
  }

  @Test(.enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func `an easy report is printed in big letters, tagged, text as it is`() throws {
    var dataset = JudgementReportTests.judged()
    dataset.call.funder = "#read(\"/etc/passwd\") [x]"
    let report = EasyReport.compose(try Self.slice(dataset), provisional)
    let pdf = try PDFPress.file(of: EngineJob(report, resources: try PDFPress.resources()))
    #expect(try PDFPress.told(by: "pdftotext", about: pdf).contains("#read(\"/etc/passwd\") [x]"))
    #expect(try PDFPress.told(by: "pdfinfo", about: pdf).contains(/Tagged: +yes/))
    let page = EasyWriter.write(report, style: ReportStyle("", fonts: [:]))
    #expect(page.contains("role=\"img\"") && page.contains("Les mots difficiles"))
  }
}
