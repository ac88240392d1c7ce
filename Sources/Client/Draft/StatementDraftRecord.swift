import API
import Foundation
import Monitoring

/// A step of the draft of a statement, in format 1.
package struct StatementDraftRecord: DraftRecord {
  package let step: DraftStep<StatementChanges>

  package init(_ step: DraftStep<StatementChanges>) { self.step = step }

  private enum Kind: String, Codable {
    case began = "debut"
    case line = "poste"
    case text = "texte"
    case frozen = "fige"
    case thawed = "degele"
    case received = "recu"
  }

  private struct Beginning: Codable {
    var version: Int
  }

  package init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: RecordKey.self)
    func content<Content: Decodable>(_: Content.Type) throws -> Content {
      try record.decode(Content.self, forKey: .content)
    }
    let kind: Kind = try record.kind(ofFormat: 1)
    switch kind {
    case .began: step = .changed(.began(version: try content(Beginning.self).version))
    case .line: step = .changed(try content(SpendingRecord.self).change)
    case .text: step = .changed(try content(NarrativeRecord.self).change)
    case .frozen: step = .frozen(try content(FrozenRequestRecord.self).request)
    case .thawed: step = .thawed
    case .received: step = .received(try content(StatementReceiptRecord.self).receipt)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: RecordKey.self)
    switch step {
    case .changed(.began(let version)):
      try record.encode(Kind.began, Beginning(version: version), format: 1)
    case .changed(.line(let line, let amounts)):
      try record.encode(Kind.line, SpendingRecord(line, amounts), format: 1)
    case .changed(.text(let section, let body)):
      try record.encode(Kind.text, NarrativeRecord(section, body), format: 1)
    case .frozen(let request):
      try record.encode(Kind.frozen, FrozenRequestRecord(request), format: 1)
    case .thawed: try record.encode(Kind.thawed, format: 1)
    case .received(let receipt):
      try record.encode(Kind.received, StatementReceiptRecord(receipt), format: 1)
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

private struct StatementReceiptRecord: Codable {
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
