/// The contradictory evaluation of a project, as its evaluator notes it. What has not come yet is nil.
package struct Decision: Sendable, Hashable {
  /// What becomes of the project.
  package enum Outcome: String, Sendable, CaseIterable {
    case renew, extend, stop, spread

    package var label: String {
      switch self {
      case .renew: "renouvellement"
      case .extend: "prolongation"
      case .stop: "arrêt"
      case .spread: "essaimage"
      }
    }
  }

  package var openedOn: Day
  /// When the holder answered; her words are in her narrative.
  package var answeredOn: Day?
  package var metOn: Day?
  /// What was said at the meeting.
  package var meeting: String?
  package var decidedOn: Day?
  package var outcome: Outcome?
  package var grounds: String?
  package var followUp: String?

  package init(openedOn: Day) {
    self.openedOn = openedOn
  }
}

/// A decision in force, with the number of its version.
package struct VersionedDecision: Sendable, Hashable {
  package var version: Int
  package var decision: Decision
  package var author: String

  package init(version: Int, decision: Decision, author: String) {
    self.version = version
    self.decision = decision
    self.author = author
  }
}

extension Decision.Outcome: Coded {
  package var word: String {
    switch self {
    case .renew: "renouvellement"
    case .extend: "prolongation"
    case .stop: "arret"
    case .spread: "essaimage"
    }
  }
}
