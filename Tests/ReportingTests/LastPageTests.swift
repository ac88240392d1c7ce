import Foundation
import Testing

@testable import Reporting

/// A report never ends on a page of a few lines.
struct LastPageTests {
  @Test(
    .enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"),
    arguments: Report.Layout.wholeReports)
  func `however long a report is, its last page is worth turning to`(layout: Report.Layout) throws {
    var pages: Set<Int> = []
    for lines in stride(from: 38, through: 70, by: 2) {
      let text = try PDFPress.told(
        by: "pdftotext", about: try PDFPress.pdf(of: try report(of: lines, layout)))
      let told = text.split(separator: "\u{C}", omittingEmptySubsequences: true)
        .map { $0.matches(of: /Phrase \d+\./).count }.filter { $0 > 0 }
      #expect(told.reduce(0, +) == lines)
      #expect(try #require(told.last) >= 10, "\(lines) lines of \(layout): \(told)")
      pages.insert(told.count)
    }
    #expect(pages == [1, 2])
  }

  @Test(.enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func `what is essential is one page, drawn together where it is a little longer`() throws {
    for words in [40, 76] {
      let answers = (1...4).map { number in
        Block.callout(
          Callout(
            kind: .answer, title: "Question \(number) ?", verdict: "Oui",
            paragraphs: (1...3).map { _ in String(repeating: "mot ", count: words) }))
      }
      let whole = AxisReport.compose(try Fixture.full().axis(), provisional)
      let next = Block.heading(Heading(level: 1, text: "Ce qui suit", id: "suite"))
      let report = Report(
        metadata: whole.metadata,
        blocks: [try #require(whole.blocks.first)] + answers + [
          .paragraph("Fin de la page."), next,
        ])
      let pages = try PDFPress.told(by: "pdftotext", about: try PDFPress.pdf(of: report))
        .split(separator: "\u{C}")
      #expect(try #require(pages.dropFirst().first).contains("Fin de la page."), "\(words)")
    }
  }

  private func report(of lines: Int, _ layout: Report.Layout) throws -> Report {
    let whole = AxisReport.compose(try Fixture.full().axis(), provisional)
    var metadata = whole.metadata
    metadata.layout = layout
    let head = try #require(whole.blocks.first)
    return Report(
      metadata: metadata, blocks: [head] + (1...lines).map { .paragraph("Phrase \($0).") })
  }
}

extension Report.Layout {
  fileprivate static let wholeReports: [Report.Layout] = [.report, .brief]
}
