import Foundation
import Reporting
import Testing

/// Makes PDFs as the service does, and reads them with poppler's programs.
enum PDFPress {
  /// The interpreter with Typst, where there is one.
  static let python = ProcessInfo.processInfo.environment["JALON_PYTHON"]

  private static let reports = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reports").resolvingSymlinksInPath()

  static func pdf(of report: Report) throws -> Data {
    var resources: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: reports.path) {
      resources[path] = try? Data(contentsOf: reports.appendingPathComponent(path))
    }
    let job = PDFJob(report, resources: resources)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, data) in job.files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    _ = try output(python ?? "python3", job.arguments, in: folder)
    return try Data(contentsOf: folder.appendingPathComponent(job.output))
  }

  /// What `pdfinfo` or `pdftotext` prints.
  static func told(by program: String, about pdf: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString).pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try output(program, program == "pdftotext" ? [file.path, "-"] : [file.path])
  }

  private static func output(
    _ program: String, _ arguments: [String], in folder: URL? = nil
  ) throws -> String {
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
