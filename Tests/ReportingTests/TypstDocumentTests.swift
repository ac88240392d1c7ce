import Foundation
import Reporting
import Testing

struct TypstDocumentTests {
  private static let hostile = "#read(\"/etc/passwd\") [x] *"
  private static let reports = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reports").resolvingSymlinksInPath()

  /// The interpreter with Typst, where there is one.
  private static let python = ProcessInfo.processInfo.environment["JALON_PYTHON"]

  private func report() -> Report {
    var publication = Publication(protecting: Fixture.full(hostile: Self.hostile).dataset)
    publication.fingerprint = "0123456789abcdef"
    return AxisReport.compose(publication)
  }

  @Test("The template gets every block, and text as it is")
  func roundTrip() throws {
    let report = report()
    let json = try JSONSerialization.jsonObject(with: TypstDocument.json(report))
    let blocks = try #require((json as? [String: Any])?["blocks"] as? [[String: Any]])
    #expect(blocks.count == report.blocks.count)
    let headings = blocks.compactMap { ($0["heading"] as? [String: Any])?["text"] as? String }
    #expect(headings.contains { $0.contains(Self.hostile) })
    #expect(blocks.allSatisfy { $0["kind"] is String })
  }

  @Test("Headings are numbered in order and never skip a level")
  func headings() {
    let headings = report().blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
    for (first, second) in zip(headings, headings.dropFirst()) {
      #expect(second.level <= first.level + 1)
    }
    #expect(headings.first?.number == "1")
    #expect(Set(headings.map(\.id)).count == headings.count)
  }

  @Test(
    "Two PDFs of the same data are the same bytes, tagged, titled, in French, hostile text verbatim",
    .enabled(if: python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func pdf() throws {
    let first = try makePDF()
    let second = try makePDF()
    #expect(first == second)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString).pdf")
    try first.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let info = try output("pdfinfo", [file.path])
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Title: +Axe 1 – Air/))
    #expect(String(decoding: first, as: UTF8.self).contains("/Lang(fr-FR)"))
    let text = try output("pdftotext", [file.path, "-"])
    #expect(text.contains(Self.hostile))
  }

  private func makePDF() throws -> Data {
    var resources: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.reports.path) {
      resources[path] = try? Data(contentsOf: Self.reports.appendingPathComponent(path))
    }
    let job = PDFJob(report(), resources: resources)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, data) in job.files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    _ = try output(Self.python ?? "python3", job.arguments, in: folder)
    return try Data(contentsOf: folder.appendingPathComponent(job.output))
  }

  private func output(_ program: String, _ arguments: [String], in folder: URL? = nil) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program)")
    return String(decoding: data, as: UTF8.self)
  }
}
