import Dataset
import Foundation
import Monitoring
import Publishing
import Reporting
import Service

/// Reports of a whole programme: one PDF against Typst alone on the same JSON, then all reports in all
/// formats, then the same pages by WeasyPrint where `JALON_PYTHON_WEASYPRINT` names a Python that has it.
struct ReportBench {
  private let folder: URL
  private let rounds: Int

  private static let resources = URL(filePath: "reports")
  private let edition: Edition
  private let publication: Publication

  /// Protects the programme first: what is measured begins with a stored publication.
  init(folder: URL, rounds: Int) throws {
    self.folder = folder
    self.rounds = rounds
    let dataset = FullProgramme(seed: 2021).dataset()
    edition = Edition(
      number: 1, kind: .freeze, name: "essai", year: dataset.year, madeOn: dataset.today,
      madeAt: "12:00")
    publication = try Publication.protecting(dataset, after: []).publication
  }

  func run() throws {
    let stored = (text: publication.text, digest: publication.digest)
    let python = ProcessInfo.processInfo.environment["JALON_PYTHON"] ?? ".venv/bin/python3"
    let engine = ReportEngine(resources: Self.resources, python: absolute(python))
    try onePDF(stored, engine, python: absolute(python))
    try everything(stored, engine)
    try weasyPrint(stored)
    printMemory()
  }

  private func absolute(_ path: String) -> String {
    path.contains("/") ? URL(filePath: path).standardizedFileURL.path : path
  }

  /// From the stored text to the PDF, against the template and its JSON alone.
  private func onePDF(
    _ stored: (text: String, digest: String), _ engine: ReportEngine, python: String
  ) throws {
    let place = folder.appending(path: "typst")
    let job = EngineJob(try report(stored), resources: try resources())
    for (path, data) in job.files {
      let file = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    let bare = "cd \(place.path) && exec \(python) \(job.arguments.joined(separator: " "))"
    var ratios: [Double] = []
    var seconds: [Double] = []
    for _ in 0..<rounds {
      let alone = try wallSeconds("/bin/sh", ["-c", bare], ["PATH": "/usr/bin:/bin"])
      let whole = try timed { _ = try engine.pdf(of: try report(stored)) }
      ratios.append(whole / alone)
      seconds.append(whole)
    }
    print(
      "  PDF of an axis: \(shown(seconds.median)) s, \(shown(ratios.median)) of Typst alone (aim: 1.5)"
    )
  }

  private func everything(
    _ stored: (text: String, digest: String), _ engine: ReportEngine
  ) throws {
    let publication = try Publication.read(stored.text, digest: stored.digest)
    let reports = reports(publication)
    var bytes = 0
    let elapsed = try timed {
      for (slice, report) in reports {
        bytes += try engine.pdf(of: report).count
        for kind in OfficeKind.allCases { bytes += try engine.document(of: report, kind).count }
        bytes += HTMLWriter.write(report, style: ReportStyle("", fonts: [:])).utf8.count
        bytes += TextWriter.write(report).utf8.count
        let figures = FigureFile(FigureList(slice).figures, slice, edition)
        bytes += try figures.xlsx().count + figures.csv().count
      }
    }
    print(
      "  \(reports.count) reports in 7 formats: \(shown(elapsed)) s (aim: 60), "
        + "\(bytes / 1_000_000) MB")
  }

  private func reports(_ publication: Publication) -> [(PublicationSlice, Report)] {
    let region = publication.region
    let axes = region.axes.compactMap { publication.axis($0.code) }
    let projects = region.projects.compactMap { publication.project($0.code) }
    return [(region, RegionReport.compose(region, edition))]
      + axes.map { ($0, AxisReport.compose($0, edition)) }
      + projects.map { ($0, ProjectReport.compose($0, edition)) }
  }

  private func weasyPrint(_ stored: (text: String, digest: String)) throws {
    guard let python = ProcessInfo.processInfo.environment["JALON_PYTHON_WEASYPRINT"] else {
      return print("  WeasyPrint: JALON_PYTHON_WEASYPRINT names none")
    }
    let page = folder.appending(path: "rapport.html")
    let style = ReportStyle(
      try String(contentsOf: Self.resources.appending(path: "style.css"), encoding: .utf8),
      fonts: [:])
    try Data(HTMLWriter.write(try report(stored), style: style).utf8).write(to: page)
    let output = folder.appending(path: "weasy.pdf").path
    let seconds = try wallSeconds(
      python, ["-m", "weasyprint", page.path, output], ["PATH": "/usr/bin:/bin"])
    print("  the same axis by WeasyPrint: \(shown(seconds)) s (aim: ten times ours)")
  }

  private func report(_ stored: (text: String, digest: String)) throws -> Report {
    let publication = try Publication.read(stored.text, digest: stored.digest)
    guard let axis = publication.region.axes.first.flatMap({ publication.axis($0.code) }) else {
      throw BenchFailure(message: "a programme without an axis")
    }
    return AxisReport.compose(axis, edition)
  }

  private func resources() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.resources.path) {
      files[path] = try? Data(contentsOf: Self.resources.appending(path: path))
    }
    return files
  }

  private func timed(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .seconds(1)
  }

  /// At the worst moment, of this process and of the largest program that it ran.
  private func printMemory() {
    for (name, who) in [("own", RUSAGE_SELF), ("a program's", RUSAGE_CHILDREN)] {
      var usage = rusage()
      guard getrusage(Int32(who.rawValue), &usage) == 0 else { continue }
      print("  \(name) memory at most: \(usage.ru_maxrss / 1024) MB (aim: 300)")
    }
  }
}
