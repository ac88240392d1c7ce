import API
import Foundation

/// A kept quarter in format 1: the service's messages as they came, each with a format of its own.
struct KeptQuarterRecord: Codable {
  private let format: Int
  private let readAt: String
  private let project: Data
  private let report: Data
  let history: Data?

  init(_ kept: KeptQuarter, formerHistory: Data? = nil) {
    format = 1
    readAt = kept.readAt.formatted(.iso8601)
    project = Wire.bytes(of: ProjectList([kept.project]))
    report = Wire.bytes(of: kept.report)
    history = kept.history.map { Wire.bytes(of: $0) } ?? formerHistory
  }

  var kept: KeptQuarter {
    get throws {
      guard format == 1 else { throw DecodingError.unreadable("another format") }
      let list: ProjectList = try JalonClient.message(project)
      guard let summary = list.projects.first else {
        throw DecodingError.unreadable("no project")
      }
      return KeptQuarter(
        project: summary, report: try JalonClient.message(report),
        history: try history.map { try JalonClient.message($0) },
        readAt: try Date(readAt, strategy: .iso8601))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case format
    case readAt = "lu_le"
    case project = "projet"
    case report = "trimestre"
    case history = "historique"
  }
}
