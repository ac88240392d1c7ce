/// What an evaluator judges of an axis, in her own words. What she has not written yet is nil.
package struct Judgement: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case contribution, recommendation
  }

  /// How likely it is that the projects had a part in an outcome.
  package enum Plausibility: String, Sendable, CaseIterable {
    case strong, middling, weak

    package var label: String {
      switch self {
      case .strong: "forte"
      case .middling: "moyenne"
      case .weak: "faible"
      }
    }
  }

  package enum Priority: String, Sendable, CaseIterable {
    case high, middling, low

    package var label: String {
      switch self {
      case .high: "haute"
      case .middling: "moyenne"
      case .low: "basse"
      }
    }
  }

  package var kind: Kind
  /// The outcome, or what is recommended.
  package var subject: String
  package var evidenceFor: String?
  package var evidenceAgainst: String?
  package var otherCauses: String?
  package var plausibility: Plausibility?
  /// Who is to do it.
  package var responsible: String?
  package var dueOn: Day?
  package var priority: Priority?
  /// What became of it.
  package var followUp: String?

  package init(kind: Kind, subject: String) {
    self.kind = kind
    self.subject = subject
  }
}

/// A judgement in force, by its number within its axis and kind.
package struct NumberedJudgement: Sendable, Hashable {
  package var number: Int
  package var version: Int
  package var judgement: Judgement
  package var author: String

  package init(number: Int, version: Int, judgement: Judgement, author: String) {
    self.number = number
    self.version = version
    self.judgement = judgement
    self.author = author
  }
}

extension Judgement.Kind: Coded {
  package var word: String {
    switch self {
    case .contribution: "contribution"
    case .recommendation: "recommandation"
    }
  }
}

extension Judgement.Plausibility: Coded {
  package var word: String { label }
}

extension Judgement.Priority: Coded {
  package var word: String { label }
}
