import Dispatch
package import Foundation
package import Reporting

/// Runs the programs that make PDFs and text documents, in a folder of its own that is removed afterwards.
package struct ReportEngine: Sendable {
  /// The folder `reports/`, with the template, its runner and the fonts.
  private let resources: URL
  private let python: String
  private let timeoutSeconds: Int

  package init(resources: URL, python: String, timeoutSeconds: Int = 60) {
    self.resources = resources
    self.python = python
    self.timeoutSeconds = timeoutSeconds
  }

  /// With the Python that `JALON_PYTHON` names, else the one beside the resources, else the system's.
  package static func find(
    resources: URL, environment: [String: String] = ProcessInfo.processInfo.environment,
    timeoutSeconds: Int = 60
  ) -> ReportEngine {
    let named = environment["JALON_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
    let own = resources.deletingLastPathComponent().appendingPathComponent(".venv/bin/python3").path
    let found = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    return ReportEngine(
      resources: resources, python: named ?? found, timeoutSeconds: timeoutSeconds)
  }

  /// The PDF of a report. Blocks its thread: call it off the cooperative pool.
  package func pdf(of report: Report) throws(ReportEngineError) -> Data {
    try file(of: EngineJob(report, resources: try files(["pdf.py", "rapport.typ"])))
  }

  /// The PDF of an easy report. Blocks its thread too.
  package func pdf(of report: EasyReport) throws(ReportEngineError) -> Data {
    try file(of: EngineJob(report, resources: try files(["pdf.py", "facile.typ"])))
  }

  /// A text document of a report. Blocks its thread too.
  package func document(
    of report: Report, _ kind: OfficeKind
  ) throws(ReportEngineError) -> Data {
    let resources = try files(["office.py", "reference.\(kind.rawValue)"])
    return try file(of: EngineJob(report, kind, resources: resources))
  }

  /// What is given back to the people who answered.
  package func pdf(of page: ResultsPage) throws(ReportEngineError) -> Data {
    guard let data = try? JSON.encode(DatedPage(page)) else {
      preconditionFailure("such a page is text throughout")
    }
    return try file(
      of: EngineJob(
        template: "retour", data: data, resources: try files(["pdf.py", "retour.typ"])))
  }

  /// The cards of a survey. Blocks its thread too.
  func pdf(of sheet: CardSheet) throws(ReportEngineError) -> Data {
    try file(of: sheet.job(resources: try files(["pdf.py", "cartes.typ"])))
  }

  /// The sheets of a survey that are filled in by hand.
  func pdf(of sheets: PaperSheets) throws(ReportEngineError) -> Data {
    try file(of: sheets.job(resources: try files(["pdf.py", "feuilles.typ"])))
  }

  private func file(of job: EngineJob) throws(ReportEngineError) -> Data {
    let folder = try emptyFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try lay(job.files, in: folder)
    try run(job, in: folder)
    guard let file = try? Data(contentsOf: folder.appendingPathComponent(job.output)),
      file.starts(with: Data(job.beginning.utf8))
    else { throw .failed(details: "no output") }
    return file
  }

  /// The resources that a job may need, by path.
  /// - Parameter needed: what there is no result without, beside the fonts.
  private func files(_ needed: [String]) throws(ReportEngineError) -> [String: Data] {
    let fonts = resources.appendingPathComponent("fonts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fonts.path)) ?? []
    var files: [String: Data] = [:]
    for path in needed + names.map({ "fonts/\($0)" }) {
      files[path] = try? Data(contentsOf: resources.appendingPathComponent(path))
    }
    guard needed.allSatisfy({ files[$0] != nil }) else {
      throw .resourcesMissing(folder: resources.path)
    }
    return files
  }

  private func emptyFolder() throws(ReportEngineError) -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-rapport-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .failed(details: "temporary folder: \(error)")
    }
    return folder
  }

  private func lay(_ files: [String: Data], in folder: URL) throws(ReportEngineError) {
    do {
      for (path, data) in files {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
      }
    } catch {
      throw .failed(details: "temporary folder: \(error)")
    }
  }

  private func run(_ job: EngineJob, in folder: URL) throws(ReportEngineError) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Whoever waits for an answer comes first.
    process.arguments = ["nice", "-n", "10", python] + job.arguments
    process.currentDirectoryURL = folder
    // Nothing of the service's own environment, which may hold secrets.
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
    // To a file, not a pipe: a pipe that nobody drains would stop the program when it is full.
    let log = folder.appendingPathComponent("stderr.txt")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = FileHandle.nullDevice
    let errors = FileHandle(forWritingAtPath: log.path)
    // A process keeps its handles even once it has ended: the service would run out of descriptors.
    defer { try? errors?.close() }
    process.standardError = errors
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw .failed(details: "\(error)")
    }
    if ended.wait(timeout: .now() + .seconds(timeoutSeconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw .tooSlow(seconds: timeoutSeconds)
    }
    guard process.terminationStatus != 0 else { return }
    let message = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    throw ReportEngineError(status: process.terminationStatus, message: message)
  }
}

/// A page with the day that its file is dated with.
private struct DatedPage: Encodable {
  struct Metadata: Encodable {
    let day: String
  }

  let metadata: Metadata
  let page: ResultsPage

  init(_ page: ResultsPage) {
    metadata = Metadata(day: page.day)
    self.page = page
  }
}
