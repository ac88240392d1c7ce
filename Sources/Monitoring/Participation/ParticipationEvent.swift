package import Foundation

/// What a holder declares of one event in which people took part.
package struct ParticipationContent: Sendable, Hashable {
  package var stage: ParticipationStage
  package var level: ParticipationLevel
  package var quarter: Quarter
  /// Where it is known; within the quarter.
  package var heldOn: Day?
  /// Different people; nil is not known.
  package var people: Int?
  package var meetings: Int?
  package var participants: [Participants]
  package var supports: [ParticipationSupport]
  /// What it is and where it is kept.
  package var evidence: String?
  package var effect: ParticipationEffect
  /// What changed.
  package var change: String?
  /// Why nothing changed.
  package var reason: String?

  package init(
    stage: ParticipationStage, level: ParticipationLevel, quarter: Quarter, heldOn: Day? = nil,
    people: Int? = nil, meetings: Int? = nil, participants: [Participants] = [],
    supports: [ParticipationSupport] = [], evidence: String? = nil, effect: ParticipationEffect,
    change: String? = nil, reason: String? = nil
  ) {
    self.stage = stage
    self.level = level
    self.quarter = quarter
    self.heldOn = heldOn
    self.people = people
    self.meetings = meetings
    self.participants = participants
    self.supports = supports
    self.evidence = evidence
    self.effect = effect
    self.change = change
    self.reason = reason
  }
}

/// An event with all its versions. People name it by its number within the project.
package struct ParticipationEvent: Sendable, Hashable {
  package struct Version: Sendable, Hashable {
    package var number: Int
    package var content: ParticipationContent
    package var isWithdrawn: Bool
    /// Why it was corrected or withdrawn.
    package var note: String?
    package var author: String
    package var recordedAt: Date
    /// Whether an evaluator lets reports show its words.
    package var isCleared: Bool

    package init(
      number: Int, content: ParticipationContent, isWithdrawn: Bool, note: String?, author: String,
      recordedAt: Date, isCleared: Bool
    ) {
      self.number = number
      self.content = content
      self.isWithdrawn = isWithdrawn
      self.note = note
      self.author = author
      self.recordedAt = recordedAt
      self.isCleared = isCleared
    }
  }

  package var id: UUID
  package var number: Int
  /// Oldest first, never none.
  package var versions: [Version]

  package init(id: UUID, number: Int, versions: [Version]) {
    self.id = id
    self.number = number
    self.versions = versions
  }
}
