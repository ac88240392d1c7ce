import Writing

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

extension Decision {
  /// Steps that are not past yet, in sentences: each is noted once it has been.
  package func refusals(today: Day) -> [String] {
    [
      ("L’ouverture", openedOn as Day?), ("La réponse du porteur", answeredOn),
      ("La réunion", metOn),
      ("La décision", decidedOn),
    ].compactMap { step, day in
      guard let day, day > today else { return nil }
      return
        "\(step) du \(French.terminal.day(day)) n’est pas encore passée\u{A0}: elle se note une fois faite."
    }
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
