import Crypto
package import Dataset
import Foundation
package import Monitoring

/// All that the reports of a call may tell about a year, with what must be hidden already taken
/// out: the only thing that tables, files and charts are made from.
///
/// It is had in two ways: by protecting a dataset, or by reading one that was stored, if its digest
/// is right.
package struct Publication: Sendable {
  /// Canonical JSON: the same bytes for the same figures. What is stored.
  package let text: String
  /// SHA-256 of `text`, in hexadecimal.
  package let digest: String

  let content: Content

  /// Protects a dataset, together with all that was released of the call before.
  ///
  /// Takes seconds of computing where there are many figures.
  package static func protecting(
    _ dataset: CallDataset, after earlier: [Ledger]
  ) throws(PublicationRefusal) -> (publication: Publication, ledger: Ledger) {
    let release = try ProtectedDataset(protecting: dataset, after: earlier)
    return (Publication(Content(release)), release.ledger)
  }

  /// As it was stored; nothing where it is not what was stored then.
  package init?(stored text: String, digest: String) {
    guard Self.digest(of: text) == digest,
      let content = try? JSONDecoder().decode(Content.self, from: Data(text.utf8))
    else { return nil }
    self.text = text
    self.digest = digest
    self.content = content
  }

  private init(_ content: Content) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(content) else {
      preconditionFailure("a publication holds nothing that JSON lacks")
    }
    text = String(decoding: data, as: UTF8.self)
    digest = Self.digest(of: text)
    self.content = content
  }

  private static func digest(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  package var year: Int { content.year }
  /// The day of the data.
  package var day: Day { content.today }
}

extension Publication {
  struct Content: Sendable, Codable {
    var call: Call
    var year: Int
    var today: Day
    var axes: [Axis]
    var departments: [Department]
    var projects: [Project]
    var indicators: [PublishedIndicator]
    var completeness: [PublishedCompleteness]
    var surveys: [PublishedSurvey]

    init(_ release: ProtectedDataset) {
      let dataset = release.dataset
      call = dataset.call.unnumbered
      year = dataset.year
      today = dataset.today
      axes = dataset.axes.map(\.unnumbered)
      departments = dataset.departments
      projects = dataset.projects.map(\.unnumbered)
      indicators = release.indicators.map(\.unnumbered)
      completeness = dataset.projects.map { PublishedCompleteness($0, of: dataset.quarters) }
      surveys = release.surveys
    }
  }
}
