import API
package import Foundation
package import Monitoring
import NIOPosix
import Pages
import Publishing
import Reporting
package import Store

/// Makes the files of a report, only ever from a stored publication.
package struct ReportMaker: Sendable {
  private let resources: URL
  private let engine: ReportEngine
  /// A program of its own for each file, one at a time: logins and answers do not wait for it.
  private let engines = FairQueue("jalon.rapport", width: 1, longest: 8)

  /// - Parameter resources: the folder with the template, the style sheet and the fonts.
  package init(resources: URL, engine: ReportEngine) {
    self.resources = resources
    self.engine = engine
  }

  /// - Parameter caller: who waits in turn with the others who want a file.
  package func make(
    _ subject: ReportSubject, _ kind: ReportKind = .report, from stored: StoredPublication,
    _ format: ReportFormat, for caller: String
  ) async throws -> Data {
    switch format {
    case .html:
      try await computing {
        Data(try page(of: subject, kind, stored).utf8)
      }
    case .text:
      try await computing {
        Data(try text(of: subject, kind, stored).utf8)
      }
    case .xlsx:
      try await computing { try figures(on: subject, from: stored).xlsx() }
    case .csv:
      try await computing { try figures(on: subject, from: stored).csv() }
    case .pdf:
      try await engines.run(for: caller) { try pdf(of: subject, kind, stored) }
    case .docx: try await document(.docx, subject, kind, stored, caller)
    case .odt: try await document(.odt, subject, kind, stored, caller)
    }
  }

  /// Not on the threads that serve.
  private func computing(_ make: @escaping @Sendable () throws -> Data) async throws -> Data {
    try await NIOThreadPool.singleton.runIfActive(make)
  }

  private func document(
    _ office: OfficeKind, _ subject: ReportSubject, _ kind: ReportKind,
    _ stored: StoredPublication, _ caller: String
  ) async throws -> Data {
    try await engines.run(for: caller) {
      try engine.document(of: try blocks(of: subject, kind, stored), office)
    }
  }

  /// What is given back to the people of a project who answered.
  /// - Parameter feedback: what the project did with their opinions.
  func results(
    of project: String, from stored: StoredPublication, feedback: String?, _ format: ResultsFormat,
    for caller: String
  ) async throws -> Data {
    let publication = try Publication.read(stored.content, digest: stored.listed.digest)
    let page = ResultsPage.compose(
      publication, project: project, stored.listed.edition, feedback: feedback)
    guard let page else {
      throw Problem(
        .notFound, title: "Cette publication ne dit rien d’une enquête de \(project).",
        help: "Dépouiller l’enquête, puis refaire la publication.")
    }
    switch format {
    case .html: return Data(page.html.utf8)
    case .text: return Data(page.text.utf8)
    case .pdf: return try await engines.run(for: caller) { try engine.pdf(of: page) }
    }
  }

  /// What a report says, for the page of its subject.
  struct Excerpt: Sendable {
    /// The questions of « L’essentiel », with their answers.
    var findings: [AxisFinding] = []
    var charts: [PageChart] = []
  }

  /// Empty where the publication is older than its subject.
  func excerpt(on subject: ReportSubject, from stored: StoredPublication) async throws -> Excerpt {
    try await NIOThreadPool.singleton.runIfActive {
      let publication = try Publication.read(stored.content, digest: stored.listed.digest)
      guard let slice = publication.slice(of: subject) else { return Excerpt() }
      var excerpt = Excerpt()
      for block in report(on: subject, slice, stored.listed.edition).blocks {
        switch block {
        case .callout(let callout) where callout.kind == .answer:
          excerpt.findings.append(
            AxisFinding(
              question: callout.title, verdict: callout.verdict, paragraphs: callout.paragraphs))
        case .figure(let figure):
          excerpt.charts.append(
            PageChart(
              title: figure.title, subtitle: figure.subtitle, drawing: figure.drawing,
              note: figure.note))
        default: break
        }
      }
      return excerpt
    }
  }

  private func page(
    of subject: ReportSubject, _ kind: ReportKind, _ stored: StoredPublication
  ) throws -> String {
    let style = try style()
    return switch kind {
    case .report: HTMLWriter.write(try report(on: subject, from: stored), style: style)
    case .summary: HTMLWriter.write(try summary(of: subject, stored), style: style)
    case .easy: EasyWriter.write(try easy(of: subject, stored), style: style)
    }
  }

  private func pdf(
    of subject: ReportSubject, _ kind: ReportKind, _ stored: StoredPublication
  ) throws -> Data {
    switch kind {
    case .report: try engine.pdf(of: try report(on: subject, from: stored))
    case .summary: try engine.pdf(of: try summary(of: subject, stored))
    case .easy: try engine.pdf(of: try easy(of: subject, stored))
    }
  }

  private func summary(of subject: ReportSubject, _ stored: StoredPublication) throws -> Report {
    SummaryReport.compose(try slice(of: subject, stored), stored.listed.edition)
  }

  private func easy(of subject: ReportSubject, _ stored: StoredPublication) throws -> EasyReport {
    EasyReport.compose(try slice(of: subject, stored), stored.listed.edition)
  }

  private func slice(
    of subject: ReportSubject, _ stored: StoredPublication
  ) throws -> PublicationSlice {
    let publication = try Publication.read(stored.content, digest: stored.listed.digest)
    guard let slice = publication.slice(of: subject) else { throw Problem(.notFound) }
    return slice
  }

  private func report(
    on subject: ReportSubject, from stored: StoredPublication
  ) throws -> Report {
    report(on: subject, try slice(of: subject, stored), stored.listed.edition)
  }

  private func report(
    on subject: ReportSubject, _ slice: PublicationSlice, _ edition: Edition
  ) -> Report {
    switch subject {
    case .axis: AxisReport.compose(slice, edition)
    case .project: ProjectReport.compose(slice, edition)
    case .region: RegionReport.compose(slice, edition)
    }
  }

  private func text(
    of subject: ReportSubject, _ kind: ReportKind, _ stored: StoredPublication
  ) throws -> String {
    TextWriter.write(try blocks(of: subject, kind, stored))
  }

  /// In reading order, without the pictograms of an easy version.
  private func blocks(
    of subject: ReportSubject, _ kind: ReportKind, _ stored: StoredPublication
  ) throws -> Report {
    switch kind {
    case .report: return try report(on: subject, from: stored)
    case .summary: return try summary(of: subject, stored)
    case .easy:
      let easy = try easy(of: subject, stored)
      return Report(metadata: easy.metadata, blocks: easy.blocks)
    }
  }

  private func figures(
    on subject: ReportSubject, from stored: StoredPublication
  ) throws -> FigureFile {
    let slice = try slice(of: subject, stored)
    return FigureFile(FigureList(slice).figures, slice, stored.listed.edition)
  }

  private func style() throws -> ReportStyle {
    let fonts = [400: "Inter-Regular", 600: "Inter-SemiBold", 700: "Inter-Bold"]
    return ReportStyle(
      try String(contentsOf: resources.appending(path: "style.css"), encoding: .utf8),
      fonts: try fonts.mapValues {
        try Data(contentsOf: resources.appending(path: "fonts/\($0).woff2"))
      })
  }
}

extension Publication {
  fileprivate func slice(of subject: ReportSubject) -> PublicationSlice? {
    switch subject {
    case .axis(let code): axis(code)
    case .project(let code): project(code)
    case .region: region
    }
  }
}
