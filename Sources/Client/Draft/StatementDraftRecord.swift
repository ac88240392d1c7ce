import API
import Foundation
import Monitoring

/// A step of the draft of a statement, in format 1.
package struct StatementDraftRecord: SharedDraftRecord {
  typealias ReceiptRecord = StatementReceiptRecord

  package let step: DraftStep<StatementChanges>

  package init(_ step: DraftStep<StatementChanges>) { self.step = step }

  static let format = 1

  private enum Kind: String, Codable {
    case line = "poste"
    case text = "texte"
  }

  package init(from decoder: any Decoder) throws { step = try Self.readStep(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try writeStep(to: encoder) }

  static func beginning(onVersion version: Int) -> StatementChanges.Change {
    .began(version: version)
  }

  static func version(begunBy change: StatementChanges.Change) -> Int? {
    if case .began(let version) = change { version } else { nil }
  }

  static func change(
    _ kind: String, _ record: KeyedDecodingContainer<RecordKey>
  ) throws -> StatementChanges.Change {
    let kind: Kind = try record.known(kind)
    return switch kind {
    case .line: try record.content(SpendingRecord.self).change
    case .text: try record.content(NarrativeRecord.self).change
    }
  }

  static func write(
    _ change: StatementChanges.Change, to record: inout KeyedEncodingContainer<RecordKey>
  ) throws {
    switch change {
    case .began: break
    case .line(let line, let amounts):
      try record.encode(Kind.line, SpendingRecord(line, amounts), format: format)
    case .text(let section, let body):
      try record.encode(Kind.text, NarrativeRecord(section, body), format: format)
    }
  }
}

/// A line of the account in a draft; without amounts, one that is emptied.
private struct SpendingRecord: Codable {
  private let line: String
  private let isEmptied: Bool
  private let planned: String?
  private let actual: String?
  private let reason: String?

  init(_ line: SubsidyLine, _ amounts: Spending.Amounts?) {
    self.line = line.rawValue
    isEmptied = amounts == nil
    planned = amounts?.planned.map { "\($0)" }
    actual = amounts?.actual.map { "\($0)" }
    reason = amounts?.reason
  }

  var change: StatementChanges.Change {
    get throws {
      guard let line = SubsidyLine(rawValue: line) else {
        throw DecodingError.unreadable("not a line of the account")
      }
      guard !isEmptied else { return .line(line, nil) }
      return .line(
        line,
        Spending.Amounts(
          planned: try planned.map { try Decimal(record: $0) },
          actual: try actual.map { try Decimal(record: $0) }, reason: reason))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case line = "poste"
    case isEmptied = "vide"
    case planned = "prevu"
    case actual = "realise"
    case reason = "motif"
  }
}

/// A section of a narrative in a draft; without text, one that is emptied.
private struct NarrativeRecord: Codable {
  private let section: String
  private let body: String?

  init(_ section: Narrative.Section, _ body: String?) {
    self.section = section.rawValue
    self.body = body
  }

  var change: StatementChanges.Change {
    get throws {
      guard let section = Narrative.Section(rawValue: section) else {
        throw DecodingError.unreadable("not a section of a narrative")
      }
      return .text(section, body)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case section = "rubrique"
    case body = "texte"
  }
}

struct StatementReceiptRecord: DraftReceiptRecord {
  private let sending: UUID
  private let project: String
  private let kind: String
  private let year: Int?
  private let version: Int
  private let sentAt: String
  private let digest: String

  init(_ receipt: StatementReceipt) {
    sending = receipt.sending
    project = receipt.project
    kind = receipt.kind.value.command
    year = receipt.year
    version = receipt.version
    sentAt = receipt.sentAt
    digest = receipt.digest
  }

  var receipt: StatementReceipt {
    get throws {
      guard let kind = Statement.Kind.allCases.first(where: { $0.command == kind }) else {
        throw DecodingError.unreadable("not a kind of statement")
      }
      return StatementReceipt(
        sending: sending, project: project, subject: Statement.Subject(kind: kind, year: year),
        version: version, sentAt: sentAt, digest: digest)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case version
    case sending = "envoi"
    case project = "projet"
    case kind = "genre"
    case year = "annee"
    case sentAt = "envoye_le"
    case digest = "empreinte"
  }
}
