import API
import Foundation

/// A kept quarter in format 2: one message of the service as it came, with a format of its own. In format 1 its
/// parts were three messages.
struct KeptQuarterRecord: Codable {
  private let format: Int
  private let readAt: String
  private let opening: Data

  init(_ opening: Data, readAt: Date) {
    format = 2
    self.readAt = readAt.formatted(.iso8601)
    self.opening = opening
  }

  var kept: KeptQuarter {
    get throws {
      guard format == 2 else { throw DecodingError.unreadable("another format") }
      let message: QuarterOpeningMessage = try JalonClient.message(opening)
      return KeptQuarter(
        project: message.project, report: message.report, history: message.history,
        readAt: try Date(readAt, strategy: .iso8601))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case format
    case readAt = "lu_le"
    case opening = "ouverture"
  }
}

/// Read, and not written any more.
struct FirstKeptQuarterRecord: Decodable {
  private let format: Int
  private let readAt: String
  private let project: Data
  private let report: Data
  private let history: Data?

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

extension KeptQuarter {
  /// From a record of any format.
  init(record bytes: Data) throws {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(KeptQuarterRecord.self, from: bytes) {
      self = try record.kept
    } else {
      self = try decoder.decode(FirstKeptQuarterRecord.self, from: bytes).kept
    }
  }
}
