import API
import Foundation

/// What is kept of a project's statements, in format 1: two messages of the service, each with a format of its own.
struct KeptStatementRecord: Codable {
  private let format: Int
  private let readAt: String
  private let project: Data
  private let statements: Data

  init(_ kept: KeptStatement) {
    format = 1
    readAt = kept.readAt.formatted(.iso8601)
    project = Wire.bytes(of: kept.project)
    statements = Wire.bytes(of: kept.statements)
  }

  var kept: KeptStatement {
    get throws {
      guard format == 1 else { throw DecodingError.unreadable("another format") }
      return KeptStatement(
        project: try JalonClient.message(project), statements: try JalonClient.message(statements),
        readAt: try Date(readAt, strategy: .iso8601))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case format
    case readAt = "lu_le"
    case project = "projet"
    case statements = "comptes_rendus"
  }
}

extension KeptStatement {
  init(record bytes: Data) throws {
    self = try JSONDecoder().decode(KeptStatementRecord.self, from: bytes).kept
  }
}
