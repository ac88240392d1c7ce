package import Foundation
package import Monitoring

/// What is declared of an event of participation.
package struct ParticipationFields: Sendable, Codable, Hashable {
  package var stage: Code<ParticipationStage>
  package var level: Int
  package var quarter: Quarter
  package var heldOn: Day?
  package var people: Int?
  package var meetings: Int?
  package var participants: [Code<Participants>]
  package var supports: [Code<ParticipationSupport>]
  package var evidence: String?
  package var effect: Code<ParticipationEffect>
  package var change: String?
  package var reason: String?

  package init(_ content: ParticipationContent) {
    stage = Code(content.stage)
    level = content.level.rawValue
    quarter = content.quarter
    heldOn = content.heldOn
    people = content.people
    meetings = content.meetings
    participants = content.participants.map(Code.init)
    supports = content.supports.map(Code.init)
    evidence = content.evidence
    effect = Code(content.effect)
    change = content.change
    reason = content.reason
  }

  /// Nil when there is no such level.
  package var content: ParticipationContent? {
    ParticipationLevel(rawValue: level).map { level in
      ParticipationContent(
        stage: stage.value, level: level, quarter: quarter, heldOn: heldOn, people: people,
        meetings: meetings, participants: participants.map(\.value),
        supports: supports.map(\.value), evidence: evidence, effect: effect.value, change: change,
        reason: reason)
    }
  }

  enum CodingKeys: String, CodingKey {
    case stage = "etape"
    case level = "niveau"
    case quarter = "trimestre"
    case heldOn = "jour"
    case people = "personnes"
    case meetings = "reunions"
    case participants = "qui"
    case supports = "soutiens"
    case evidence = "preuve"
    case effect = "effet"
    case change = "changement"
    case reason = "motif"
  }
}

/// A version of an event: `PUT /v1/projects/{id}/participation/{event}`.
package struct ParticipationRequest: Message, Hashable {
  /// The last version that its author has seen; 0 for a new event.
  package var versionRead: Int
  /// Nil withdraws the event.
  package var event: ParticipationFields?
  /// Why it is corrected or withdrawn.
  package var note: String?

  package init(versionRead: Int, event: ParticipationContent?, note: String?) {
    self.versionRead = versionRead
    self.event = event.map(ParticipationFields.init)
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case versionRead = "version_lue"
    case event = "action"
    case note = "raison"
  }
}

/// The answer: by which number people name it.
package struct ParticipationReceipt: Message, Hashable {
  package var number: Int

  package init(number: Int) { self.number = number }

  enum CodingKeys: String, CodingKey { case number = "numero" }
}

/// `POST /v1/projects/{id}/participation/{event}/clearances`, by evaluators.
package struct ClearanceRequest: Message, Hashable {
  package var version: Int
  package var isGranted: Bool

  package init(version: Int, isGranted: Bool) {
    self.version = version
    self.isGranted = isGranted
  }

  enum CodingKeys: String, CodingKey {
    case version
    case isGranted = "accordee"
  }
}

/// `GET /v1/projects/{id}/participation`, by number.
package struct ParticipationList: Message, Hashable {
  package struct VersionLine: Sendable, Codable, Hashable {
    package var number: Int
    package var event: ParticipationFields
    package var isWithdrawn: Bool
    package var note: String?
    package var author: String
    /// ISO 8601, UTC.
    package var recordedAt: String
    package var isCleared: Bool

    init(_ version: ParticipationEvent.Version) {
      number = version.number
      event = ParticipationFields(version.content)
      isWithdrawn = version.isWithdrawn
      note = version.note
      author = version.author
      recordedAt = version.recordedAt.formatted(.iso8601)
      isCleared = version.isCleared
    }

    enum CodingKeys: String, CodingKey {
      case number = "version"
      case event = "action"
      case isWithdrawn = "retiree"
      case note = "raison"
      case author = "auteur"
      case recordedAt = "le"
      case isCleared = "texte_autorise"
    }
  }

  package struct Line: Sendable, Codable, Hashable {
    package var id: UUID
    package var number: Int
    /// Oldest first.
    package var versions: [VersionLine]

    init(_ event: ParticipationEvent) {
      id = event.id
      number = event.number
      versions = event.versions.map(VersionLine.init)
    }

    enum CodingKeys: String, CodingKey {
      case id, versions
      case number = "numero"
    }
  }

  package var events: [Line]

  package init(_ events: [ParticipationEvent]) {
    self.events = events.map(Line.init)
  }

  enum CodingKeys: String, CodingKey { case events = "actions" }
}
