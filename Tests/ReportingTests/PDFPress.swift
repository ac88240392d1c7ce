import Foundation
import Reporting
import TestSupport
import Testing

/// Makes PDFs as the service does, and reads them with poppler's programs.
enum PDFPress {
  /// The interpreter with Typst, where there is one.
  static let python = ProcessInfo.processInfo.environment["JALON_PYTHON"]

  private static let reports = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reports").resolvingSymlinksInPath()

  static func pdf(of report: Report) throws -> Data {
    try file(of: EngineJob(report, resources: try resources()))
  }

  /// The files of `reports/`, by path.
  static func resources() throws -> [String: Data] {
    var resources: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: reports.path) {
      resources[path] = try? Data(contentsOf: reports.appendingPathComponent(path))
    }
    return resources
  }

  /// - Parameter surroundings: what the environment says besides.
  static func file(of job: EngineJob, in surroundings: [String: String] = [:]) throws -> Data {
    let folder = try laid(job)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try output(python ?? "python3", job.arguments, in: folder, surroundings)
    return try Data(contentsOf: folder.appendingPathComponent(job.output))
  }

  /// Where the programs that it needs are not: how it ends, and what it says.
  static func failure(of job: EngineJob) throws -> (status: Int32, message: String) {
    let folder = try laid(job)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try ProgramRun.finish(
      URL(filePath: "/usr/bin/env"), [python ?? "/usr/bin/python3"] + job.arguments,
      environment: ["PATH": folder.path], folder: folder)
    return (run.status, run.complaint)
  }

  /// A folder with all that the job needs.
  private static func laid(_ job: EngineJob) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString)")
    for (path, data) in job.files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    return folder
  }

  /// Whether the programs that write text documents are there.
  static let hasOffice = ["pandoc", "rsvg-convert"].allSatisfy { program in
    ["/usr/bin", "/usr/local/bin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  /// One part of an archive.
  static func part(_ name: String, of archive: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString).zip")
    try archive.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program =
      "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())"
    return try output("python3", ["-c", program, file.path, name])
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
    _ program: String, _ arguments: [String], in folder: URL? = nil,
    _ surroundings: [String: String] = [:]
  ) throws -> String {
    let run = try ProgramRun.finish(
      URL(filePath: "/usr/bin/env"), [program] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(surroundings) { $1 }, folder: folder)
    #expect(run.status == 0, "\(program): \(run.complaint)")
    return run.text
  }
}
