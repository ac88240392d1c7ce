package import Foundation
package import Monitoring

/// An invented event of participation.
package struct DemonstrationParticipation: Sendable, Hashable {
  package var id: UUID
  package var projectCode: String
  package var content: ParticipationContent
  /// Whether the evaluator of the demonstration lets reports show its words.
  package var isCleared: Bool
}

extension Demonstration {
  /// Early stages early in the life of a project, late ones late; a project has a level of its own.
  package static func participation(
    call: CallFile, plan: DemonstrationPlan, seed: UInt64
  ) -> [DemonstrationParticipation] {
    call.projects.flatMap { project in
      plan.projects.first { $0.code == project.code }.map { invented in
        events(of: Course(project: invented, seed: seed), plan)
      } ?? []
    }
  }

  private static func events(
    of course: Course, _ plan: DemonstrationPlan
  ) -> [DemonstrationParticipation] {
    var draw = course.stream("participation")
    let past = course.quarters.filter { $0.end < plan.pinnedToday }
    let usual = draw.integer(2...4)
    var events: [DemonstrationParticipation] = []
    for (position, stage) in ParticipationStage.allCases.enumerated() {
      // What people carry elsewhere is rarer than what they are asked.
      guard draw.happens(stage == .spreading ? 0.35 : 0.75), !past.isEmpty else { continue }
      let quarter = past[min(past.count - 1, position * past.count / 6 + draw.integer(0...1))]
      let level = ParticipationLevel(rawValue: max(1, min(5, usual + draw.integer(-1...1))))
      events.append(
        DemonstrationParticipation(
          id: draw.uuid(), projectCode: course.project.code,
          content: content(stage, level ?? .consultation, quarter, plan.participation, &draw),
          isCleared: draw.happens(0.8)))
    }
    return events
  }

  private static func content(
    _ stage: ParticipationStage, _ level: ParticipationLevel, _ quarter: Quarter,
    _ words: DemonstrationPlan.ParticipationWords, _ draw: inout SplitMix64
  ) -> ParticipationContent {
    let effect: ParticipationEffect = [.yes, .partly, .no][draw.position([5, 3, 2])]
    let others = Participants.allCases.filter { $0 != .supported && draw.happens(0.3) }
    let supports = ParticipationSupport.allCases.filter { _ in draw.happens(0.4) }
    return ParticipationContent(
      stage: stage, level: level, quarter: quarter, people: draw.integer(5...34),
      meetings: draw.integer(1...6), participants: [.supported] + others, supports: supports,
      evidence: draw.happens(0.7) ? draw.element(words.evidence) : nil, effect: effect,
      change: effect == .no ? nil : draw.element(words.changes),
      reason: effect == .no ? draw.element(words.reasons) : nil)
  }
}
