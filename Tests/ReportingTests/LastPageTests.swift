import Foundation
import Reporting
import Testing

/// A report never ends on a page of a few lines.
struct LastPageTests {
  @Test(
    .enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"),
    arguments: Report.Layout.wholeReports)
  func `however long a report is, its last page is worth turning to`(layout: Report.Layout) throws {
    var pages: Set<Int> = []
    for lines in stride(from: 38, through: 58, by: 2) {
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
