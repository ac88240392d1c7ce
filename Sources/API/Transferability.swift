package import Monitoring

/// A rating as it travels.
package struct TransferRatingLine: Sendable, Codable, Hashable {
  package var criterion: String
  /// 0 to 4; nil where there is an absence.
  package var score: Int?
  /// `sans_objet` or `ne_sait_pas`.
  package var absence: String?
  package var evidence: Int
  package var justification: String
  package var isBlocking: Bool
  package var plan: String?

  package init(_ rating: TransferRating) {
    criterion = rating.criterion
    score = rating.score.level
    absence =
      switch rating.score {
      case .level: nil
      case .notApplicable: "sans_objet"
      case .unknown: "ne_sait_pas"
      }
    evidence = rating.evidence.rawValue
    justification = rating.justification
    isBlocking = rating.isBlocking
    plan = rating.plan
  }

  /// Nil when it says nothing that can be.
  package var rating: TransferRating? {
    let read: TransferScore? =
      switch (score, absence) {
      case (let level?, nil) where (0...TransferScore.highest).contains(level): .level(level)
      case (nil, "sans_objet"): .notApplicable
      case (nil, "ne_sait_pas"): .unknown
      default: nil
      }
    guard let read, let evidence = TransferEvidence(rawValue: evidence) else { return nil }
    return TransferRating(
      criterion: criterion, score: read, evidence: evidence, justification: justification,
      isBlocking: isBlocking, plan: plan)
  }

  enum CodingKeys: String, CodingKey {
    case justification, plan, absence
    case criterion = "critere"
    case score = "note"
    case evidence = "preuve"
    case isBlocking = "bloquant"
  }
}

/// `PUT /v1/projects/{id}/transferability`.
package struct TransferRatingRequest: Message, Hashable {
  package var rating: TransferRatingLine
  /// Whether it is what both sides agreed on.
  package var isAgreed: Bool

  package init(_ rating: TransferRating, isAgreed: Bool) {
    self.rating = TransferRatingLine(rating)
    self.isAgreed = isAgreed
  }

  enum CodingKeys: String, CodingKey {
    case rating = "cotation"
    case isAgreed = "accord"
  }
}

/// `GET /v1/projects/{id}/transferability`, as far as who asks may read it.
package struct TransferabilityMessage: Message, Hashable {
  package struct PartLine: Sendable, Codable, Hashable {
    package var kind: Code<TransferPart.Kind>
    package var rater: String?
    package var isOwn: Bool
    package var isSent: Bool
    package var ratings: [TransferRatingLine]

    enum CodingKeys: String, CodingKey {
      case kind = "par"
      case rater = "nom"
      case isOwn = "la_votre"
      case isSent = "envoyee"
      case ratings = "cotations"
    }
  }

  /// Nil where the call declares none.
  package var framework: TransferFrameworkFile?
  package var parts: [PartLine]

  package init(framework: TransferFramework?, parts: [TransferPart]) {
    self.framework = framework.map(TransferFrameworkFile.init)
    self.parts = parts.map { part in
      PartLine(
        kind: Code(part.kind), rater: part.rater, isOwn: part.isOwn, isSent: part.isSent,
        ratings: part.ratings.map(TransferRatingLine.init))
    }
  }

  package var content: [TransferPart] {
    parts.map { part in
      TransferPart(
        kind: part.kind.value, rater: part.rater, isOwn: part.isOwn, isSent: part.isSent,
        ratings: part.ratings.compactMap(\.rating))
    }
  }

  enum CodingKeys: String, CodingKey {
    case framework = "cadre"
    case parts = "cotations"
  }
}
