import Dataset
import Foundation
package import Monitoring

/// An event of participation, as reports tell it: no day, no small number of people, no words that
/// nobody cleared.
package struct PublishedParticipation: Sendable, Hashable {
  package let projectCode: String
  package let stage: ParticipationStage
  package let level: ParticipationLevel
  package let quarter: Quarter
  /// Different people; hidden from one to the threshold of the call.
  package let people: PublishedFigure
  package let meetings: Int?
  package let participants: [Participants]
  package let supports: [ParticipationSupport]
  package let hasEvidence: Bool
  package let effect: ParticipationEffect
  /// What changed, or why nothing did, where an evaluator cleared it.
  package let words: String?
}

extension PublishedParticipation {
  static func of(_ dataset: CallDataset) -> [PublishedParticipation] {
    dataset.participation.compactMap { event in
      dataset.projects.first { $0.id == event.projectID }.map {
        PublishedParticipation(event, of: $0.code, threshold: dataset.call.smallCountThreshold)
      }
    }
  }

  private init(_ event: NotedParticipation, of code: String, threshold: Int) {
    let content = event.content
    projectCode = code
    stage = content.stage
    level = content.level
    quarter = content.quarter
    people =
      content.people.map { people in
        (1..<threshold).contains(people) ? .hidden : .value(Decimal(people))
      } ?? .missing(.notAvailable)
    meetings = content.meetings
    participants = content.participants
    supports = content.supports
    hasEvidence = content.evidence != nil
    effect = content.effect
    words = event.isCleared ? content.change ?? content.reason : nil
  }
}
