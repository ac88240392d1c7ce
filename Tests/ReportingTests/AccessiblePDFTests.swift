import Foundation
import Publishing
import Reporting
import TestSupport
import Testing

/// Reports in print, looked at by a program of its own: docs/check-pdf.
struct AccessiblePDFTests {
  private static let python = ProcessInfo.processInfo.environment["JALON_PYTHON_CHECKS"]
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    .enabled(if: python != nil, "JALON_PYTHON_CHECKS names no Python with pikepdf"),
    .enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func `a report can be read by everybody, and each fault would be found`() throws {
    let publication = try Fixture.full().publish()
    let slice = try #require(publication.project("A1"))
    let reports = [
      AxisReport.compose(try #require(publication.axis("1")), provisional),
      RegionReport.compose(publication.region, provisional),
      ProjectReport.compose(slice, provisional),
    ]
    for (number, report) in reports.enumerated() {
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("jalon-test-\(UUID().uuidString).pdf")
      defer { try? FileManager.default.removeItem(at: file) }
      try PDFPress.pdf(of: report).write(to: file)
      let good = try told("docs/check-pdf", [file.path])
      #expect(good.contains(" 0 errors"), "\(good)")
      guard number == 0 else { continue }
      let broken = try told(
        "Tests/ReportingTests/Accessibility/break_pdf.py",
        [Self.repository.appendingPathComponent("docs/check-pdf").path, file.path])
      #expect(broken.contains("breaks, 0 missed"), "\(broken)")
    }
  }

  private func told(_ script: String, _ arguments: [String]) throws -> String {
    try ProgramRun.finish(
      URL(filePath: Self.python ?? ""),
      [Self.repository.appendingPathComponent(script).path] + arguments
    ).text
  }
}
