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

  /// - Parameter resources: the folder with the template, the style sheet and the fonts.
  package init(resources: URL, engine: PDFEngine) {
    self.resources = resources
    self.engine = engine
  }

  /// - Parameter axis: its code in the publication.
  package func make(
    _ axis: String, from stored: StoredPublication, _ format: ReportFormat
  ) async throws -> Data {
    // Seconds of computing or of waiting for a program: not on the threads that serve.
    try await NIOThreadPool.singleton.runIfActive {
      let report = try report(on: axis, from: stored)
      switch format {
      case .html: return Data(HTMLWriter.write(report, style: try style()).utf8)
      case .pdf: return try engine.pdf(of: report)
      }
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
