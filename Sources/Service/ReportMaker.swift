import API
import Crypto
package import Foundation
package import Monitoring
import NIOPosix
import Reporting

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

/// Makes the files of a report: from a dataset to what may be published, to a report, to bytes.
package struct ReportMaker: Sendable {
  private let resources: URL
  private let engine: PDFEngine

  /// - Parameter resources: the folder with the template, the style sheet and the fonts.
  package init(resources: URL) {
    self.resources = resources
    engine = PDFEngine(resources: resources)
  }

  package func make(_ dataset: AxisDataset, _ format: ReportFormat) async throws -> Data {
    // Seconds of computing or of waiting for a program: not on the threads that serve.
    try await NIOThreadPool.singleton.runIfActive {
      let report = report(of: dataset)
      switch format {
      case .html: return Data(HTMLWriter.write(report, style: try style()).utf8)
      case .pdf: return try engine.pdf(of: report)
      }
    }
  }

  private func report(of dataset: AxisDataset) -> Report {
    var publication = Publication(protecting: dataset)
    let digest = SHA256.hash(data: Data(publication.canonicalText.utf8))
    publication.fingerprint = Data(digest).hexadecimal
    return AxisReport.compose(publication)
  }

  private func style() throws -> StyleSheet {
    let fonts = [400: "Inter-Regular", 600: "Inter-SemiBold", 700: "Inter-Bold"]
    return StyleSheet(
      try String(contentsOf: resources.appending(path: "style.css"), encoding: .utf8),
      fonts: try fonts.mapValues {
        try Data(contentsOf: resources.appending(path: "fonts/\($0).woff2"))
      })
  }
}
