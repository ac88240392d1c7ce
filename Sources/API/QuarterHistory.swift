package import Foundation
package import Monitoring

/// All that happened to a quarter: `GET /v1/projects/{id}/quarters/{quarter}/history`.
package struct QuarterHistoryMessage: Message, Hashable {
  package var versions: [Version]
  package var values: [QuarterValue]
  package var acts: [Act]
  package var messages: [CellNote]
  package var verifications: [Recount]

  package struct Version: Sendable, Codable, Hashable {
    package var number: Int
    package var author: String?
    package var sentAt: String

    enum CodingKeys: String, CodingKey {
      case number = "version"
      case author = "auteur"
      case sentAt = "envoye_le"
    }
  }

  package struct Act: Sendable, Codable, Hashable {
    package var kind: Code<ReviewAct.Kind>
    package var version: Int
    package var reason: String?
    package var author: String
    package var madeAt: String

    enum CodingKeys: String, CodingKey {
      case version
      case kind = "acte"
      case reason = "motif"
      case author = "auteur"
      case madeAt = "le"
    }
  }

  package struct CellNote: Sendable, Codable, Hashable {
    package var indicator: UUID
    package var category: UUID?
    package var kind: Code<CellMessage.Kind>
    package var version: Int
    package var body: String?
    package var author: String
    package var writtenAt: String

    enum CodingKeys: String, CodingKey {
      case version
      case indicator = "indicateur"
      case category = "modalite"
      case kind = "genre"
      case body = "texte"
      case author = "auteur"
      case writtenAt = "le"
    }
  }

  package struct Recount: Sendable, Codable, Hashable {
    package var value: CellValue
    package var version: Int
    package var verifiedOn: Day
    package var note: String?
    package var author: String
    package var madeAt: String

    enum CodingKeys: String, CodingKey {
      case version
      case value = "case"
      case verifiedOn = "verifie_le"
      case note = "note"
      case author = "auteur"
      case madeAt = "le"
    }
  }

  enum CodingKeys: String, CodingKey {
    case versions = "versions"
    case values = "valeurs"
    case acts = "actes"
    case messages = "messages"
    case verifications = "verifications"
  }
}

// MARK: To and from the field

extension QuarterHistoryMessage {
  package init(_ history: QuarterHistory) {
    versions = history.versions.map {
      Version(number: $0.number, author: $0.author, sentAt: $0.sentAt.formatted(.iso8601))
    }
    values = history.observations.map {
      QuarterValue(quarter: $0.quarter, version: $0.version, cell: CellValue($0.entry))
    }
    acts = history.acts.map {
      Act(
        kind: Code($0.kind), version: $0.version, reason: $0.reason, author: $0.author,
        madeAt: $0.madeAt.formatted(.iso8601))
    }
    messages = history.messages.map {
      CellNote(
        indicator: $0.cell.indicatorID, category: $0.cell.categoryID, kind: Code($0.kind),
        version: $0.version, body: $0.body, author: $0.author,
        writtenAt: $0.writtenAt.formatted(.iso8601))
    }
    verifications = history.verifications.map {
      Recount(
        value: CellValue(CellEntry(cell: $0.cell, measured: $0.recounted)), version: $0.version,
        verifiedOn: $0.verifiedOn, note: $0.note, author: $0.author,
        madeAt: $0.madeAt.formatted(.iso8601))
    }
  }

  package func history(of project: UUID) -> QuarterHistory {
    QuarterHistory(
      versions: versions.map {
        QuarterHistory.Version(number: $0.number, author: $0.author, sentAt: $0.sentAt.instant)
      },
      observations: values.compactMap { value in
        value.cell.entry.map {
          Observation(
            projectID: project, quarter: value.quarter, entry: $0, version: value.version)
        }
      },
      acts: acts.map {
        ReviewAct(
          kind: $0.kind.value, version: $0.version, reason: $0.reason, author: $0.author,
          madeAt: $0.madeAt.instant)
      },
      messages: messages.map {
        CellMessage(
          cell: Cell(indicatorID: $0.indicator, categoryID: $0.category), kind: $0.kind.value,
          version: $0.version, body: $0.body, author: $0.author, writtenAt: $0.writtenAt.instant)
      },
      verifications: verifications.compactMap { recount in
        recount.value.entry.map {
          Verification(
            cell: $0.cell, version: recount.version, verifiedOn: recount.verifiedOn,
            recounted: $0.measured, note: recount.note, author: recount.author,
            madeAt: recount.madeAt.instant)
        }
      })
  }
}

extension String {
  /// ISO 8601; the distant past if it is none.
  fileprivate var instant: Date { (try? Date(self, strategy: .iso8601)) ?? .distantPast }
}
