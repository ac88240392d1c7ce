import API
package import Foundation
import NIOPosix
import Publishing
import Reporting
package import Store

/// The files that a report can be asked as.
package enum ReportFormat: String, Sendable, CaseIterable {
  case html, pdf

  var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    }
  }
}

/// Makes the files of a report, only ever from a stored publication.
package struct ReportMaker: Sendable {
  private let resources: URL
  private let engine: PDFEngine
  /// A program of its own for each PDF, one at a time: logins and answers do not wait for it.
  private let engines = FairQueue("jalon.pdf", width: 1, longest: 8)

  /// - Parameter resources: the folder with the template, the style sheet and the fonts.
  package init(resources: URL, engine: PDFEngine) {
    self.resources = resources
    self.engine = engine
  }

  /// - Parameters:
  ///   - axis: its code in the publication.
  ///   - caller: who waits in turn with the others who want a PDF.
  package func make(
    _ axis: String, from stored: StoredPublication, _ format: ReportFormat, for caller: String
  ) async throws -> Data {
    switch format {
    case .html:
      // Computing: not on the threads that serve.
      try await NIOThreadPool.singleton.runIfActive {
        Data(HTMLWriter.write(try report(on: axis, from: stored), style: try style()).utf8)
      }
    case .pdf:
      try await engines.run(for: caller) { try engine.pdf(of: try report(on: axis, from: stored)) }
    }
  }

  private func report(on axis: String, from stored: StoredPublication) throws -> Report {
    let publication = try Publication.read(stored.content, digest: stored.listed.digest)
    guard let slice = publication.axis(axis) else { throw Problem(.notFound) }
    return AxisReport.compose(slice, stored.listed.edition)
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
