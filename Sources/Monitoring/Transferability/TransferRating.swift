/// How favourable something is to a transfer.
package enum TransferScore: Sendable, Hashable {
  /// From 0, very unfavourable, to 4, very favourable.
  case level(Int)
  case notApplicable
  case unknown

  package static let highest = 4

  package var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }

  package var label: String {
    switch self {
    case .level(let level): String(level)
    case .notApplicable: "sans objet"
    case .unknown: "ne sait pas"
    }
  }
}

/// What a rating rests on.
package enum TransferEvidence: Int, Sendable, CaseIterable {
  case statement, document, figures, witnessed

  /// `E2`
  package var code: String { "E\(rawValue)" }

  package var label: String {
    switch self {
    case .statement: "affirmation"
    case .document: "document"
    case .figures: "donnée de suivi"
    case .witnessed: "donnée et point de vue des personnes ou d’un tiers"
    }
  }
}

/// A rating without its words.
package struct TransferMark: Sendable, Hashable {
  package var criterion: String
  package var score: TransferScore
  package var evidence: TransferEvidence
  /// It forbids a transfer by itself.
  package var isBlocking: Bool
  /// Whether a plan says how to adapt.
  package var hasPlan: Bool

  package init(
    criterion: String, score: TransferScore, evidence: TransferEvidence, isBlocking: Bool = false,
    hasPlan: Bool = false
  ) {
    self.criterion = criterion
    self.score = score
    self.evidence = evidence
    self.isBlocking = isBlocking
    self.hasPlan = hasPlan
  }
}

/// How one criterion is rated, and why.
package struct TransferRating: Sendable, Hashable {
  package var criterion: String
  package var score: TransferScore
  package var evidence: TransferEvidence
  package var justification: String
  package var isBlocking: Bool
  /// Of adaptation, where it blocks.
  package var plan: String?

  package init(
    criterion: String, score: TransferScore, evidence: TransferEvidence, justification: String,
    isBlocking: Bool = false, plan: String? = nil
  ) {
    self.criterion = criterion
    self.score = score
    self.evidence = evidence
    self.justification = justification
    self.isBlocking = isBlocking
    self.plan = plan
  }

  package var mark: TransferMark {
    TransferMark(
      criterion: criterion, score: score, evidence: evidence, isBlocking: isBlocking,
      hasPlan: plan != nil)
  }
}

/// The ratings of one side of a project.
package struct TransferPart: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case holder, evaluator, agreed

    package var label: String {
      switch self {
      case .holder: "porteur"
      case .evaluator: "évaluateur"
      case .agreed: "accord"
      }
    }
  }

  package var kind: Kind
  /// Of an evaluator's: her name.
  package var rater: String?
  /// Whether it is of who reads it.
  package var isOwn: Bool
  /// Nothing of it changes any more; never of the agreed ones.
  package var isSent: Bool
  package var ratings: [TransferRating]

  package init(
    kind: Kind, rater: String?, isOwn: Bool, isSent: Bool, ratings: [TransferRating]
  ) {
    self.kind = kind
    self.rater = rater
    self.isOwn = isOwn
    self.isSent = isSent
    self.ratings = ratings
  }
}

extension TransferPart.Kind: Coded {
  package var word: String {
    switch self {
    case .holder: "porteur"
    case .evaluator: "evaluateur"
    case .agreed: "accord"
    }
  }
}
