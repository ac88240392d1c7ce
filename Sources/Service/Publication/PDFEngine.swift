import Dispatch
package import Foundation
package import Reporting

/// Runs the program that makes PDFs, in a folder of its own that is removed afterwards.
package struct PDFEngine: Sendable {
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
  ) -> PDFEngine {
    let named = environment["JALON_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
    let own = resources.deletingLastPathComponent().appendingPathComponent(".venv/bin/python3").path
    let found = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    return PDFEngine(
      resources: resources, python: named ?? found, timeoutSeconds: timeoutSeconds)
  }

  /// The PDF of a report. Blocks its thread: call it off the cooperative pool.
  package func pdf(of report: Report) throws(PDFEngineError) -> Data {
    try pdf(of: PDFJob(report, resources: try files("rapport.typ")))
  }

  /// The cards of a survey. Blocks its thread too.
  func pdf(of sheet: CardSheet) throws(PDFEngineError) -> Data {
    try pdf(of: sheet.job(resources: try files("cartes.typ")))
  }

  private func pdf(of job: PDFJob) throws(PDFEngineError) -> Data {
    let folder = try emptyFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try lay(job.files, in: folder)
    try run(job, in: folder)
    guard let pdf = try? Data(contentsOf: folder.appendingPathComponent(job.output)),
      pdf.starts(with: Data("%PDF-".utf8))
    else { throw .failed(details: "no output") }
    return pdf
  }

  /// The resources that a job may need, by path.
  private func files(_ template: String) throws(PDFEngineError) -> [String: Data] {
    let fonts = resources.appendingPathComponent("fonts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fonts.path)) ?? []
    let paths = ["pdf.py", template] + names.map { "fonts/\($0)" }
    var files: [String: Data] = [:]
    for path in paths {
      files[path] = try? Data(contentsOf: resources.appendingPathComponent(path))
    }
    guard files["pdf.py"] != nil, files[template] != nil else {
      throw .resourcesMissing(folder: resources.path)
    }
    return files
  }

  private func emptyFolder() throws(PDFEngineError) -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-pdf-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .failed(details: "temporary folder: \(error)")
    }
    return folder
  }

  private func lay(_ files: [String: Data], in folder: URL) throws(PDFEngineError) {
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

  private func run(_ job: PDFJob, in folder: URL) throws(PDFEngineError) {
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
    process.standardError = FileHandle(forWritingAtPath: log.path)
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
    throw PDFEngineError(status: process.terminationStatus, message: message)
  }
}

/// Why there is no PDF. The web report does not depend on it.
package enum PDFEngineError: Error, Hashable {
  /// Python or its package typst is not there.
  case typstMissing
  case resourcesMissing(folder: String)
  case tooSlow(seconds: Int)
  /// `details` is for the log only: it may quote the report.
  case failed(details: String)

  /// Statuses: 3 is ours (pdf.py), 127 is env's for a program not found.
  init(status: Int32, message: String) {
    self = status == 3 || status == 127 ? .typstMissing : .failed(details: message)
  }

  /// What is wrong and what to do, for people.
  package var sentence: String {
    switch self {
    case .typstMissing:
      "Le PDF ne peut pas être produit : le programme Typst n’est pas installé. "
        + "Utiliser le rapport en page web, ou demander son installation à l’exploitant."
    case .resourcesMissing:
      "Le PDF ne peut pas être produit : le modèle de rapport est introuvable. "
        + "Signaler le problème à l’exploitant."
    case .tooSlow(let seconds):
      "Le PDF n’est pas prêt après \(seconds) secondes. Réessayer plus tard, "
        + "ou utiliser le rapport en page web."
    case .failed:
      "Le PDF n’a pas pu être produit. Utiliser le rapport en page web et signaler le problème "
        + "à l’exploitant."
    }
  }
}
