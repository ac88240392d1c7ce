package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// What the session may read: its own ratings, those of others once both are sent.
  package borrowing func transferParts(
    ofProject project: UUID, readBy account: Account
  ) throws -> [TransferPart] {
    let lines = try rows(
      """
      select distinct on (part, rater_id, criterion.code) criterion.code as criterion, part, rater_id,
        auth.account_name(rater_id) as rater, score, absence, evidence, justification, is_blocking, plan,
        (select min(sending.sent_at) from jalon.transfer_sending sending
          where sending.project_id = rating.project_id and sending.part = rating.part
            and sending.rater_id is not distinct from rating.rater_id
            and not exists (select from jalon.transfer_reopening back
              where back.sending_id = sending.id)) as sent_at
      from jalon.transfer_rating rating
      join jalon.transfer_criterion criterion on criterion.id = rating.criterion_id
      where rating.project_id = \(project)
      order by part, rater_id, criterion.code, version desc
      """
    ) { row in
      (
        part: try row.choice("part") as TransferPart.Kind,
        rater: try row.getIfPresent("rater_id", as: UUID.self),
        name: try row.getIfPresent("rater", as: String.self),
        sentAt: try row.getIfPresent("sent_at", as: Date.self), rating: try TransferRating(row)
      )
    }
    var parts: [TransferPart] = []
    for kind in TransferPart.Kind.allCases {
      let own = lines.filter { $0.part == kind }
      let raters = Set(own.map(\.rater)).sorted { one, other in
        let instants = [one, other].map { rater in
          own.first { $0.rater == rater }?.sentAt ?? .distantFuture
        }
        return instants[0] < instants[1]
      }
      parts += raters.map { rater in
        let ratings = own.filter { $0.rater == rater }
        return TransferPart(
          kind: kind, rater: ratings.first?.name,
          isOwn: kind == .holder ? account.kind == .holder : rater == account.accountID,
          isSent: ratings.first?.sentAt != nil, ratings: ratings.map(\.rating))
      }
    }
    return parts
  }

  /// A holder's rating is her project's, an evaluator's her own; an agreed one is the evaluator's to
  /// write. Refused by `transfer_rating_sent` once it was sent. Returns false when the session sees no such
  /// project, or its call has no such criterion.
  package borrowing func rate(
    _ rating: TransferRating, as part: TransferPart.Kind, by account: Account, project: UUID
  ) throws -> Bool {
    let rater = part == .evaluator ? account.accountID : nil
    let absence: String? =
      switch rating.score {
      case .level: nil
      case .notApplicable: "not_applicable"
      case .unknown: "unknown"
      }
    return try run(
      """
      insert into jalon.transfer_rating (call_id, project_id, criterion_id, part, rater_id, version,
        score, absence, evidence, justification, is_blocking, plan)
      select project.call_id, project.id, criterion.id, \(part.rawValue), \(rater)::uuid,
        1 + coalesce((
          select max(former.version) from jalon.transfer_rating former
          where former.project_id = project.id and former.criterion_id = criterion.id
            and former.part = \(part.rawValue) and former.rater_id is not distinct from \(rater)::uuid), 0),
        \(rating.score.level), \(absence), \(rating.evidence.rawValue), \(rating.justification),
        \(rating.isBlocking), \(rating.plan)
      from jalon.project
      join jalon.transfer_criterion criterion on criterion.call_id = project.call_id
      where project.id = \(project) and criterion.code = \(rating.criterion)
      """) == 1
  }

  /// Ends a rating, once it is whole (`transfer_sending_whole`). Returns false when the session sees no
  /// such project.
  package borrowing func sendTransfer(
    as part: TransferPart.Kind, by account: Account, project: UUID
  ) throws -> Bool {
    try run(
      """
      insert into jalon.transfer_sending (call_id, project_id, part, rater_id)
      select call_id, id, \(part.rawValue), \(part == .evaluator ? account.accountID : nil)::uuid
      from jalon.project where id = \(project)
      """) == 1
  }
}

extension Transaction {
  /// Takes the session's own rating back, to correct it. Refused by `transfer_reopening_blind` once somebody
  /// else has sent. Returns false when the session sees no such project, or has sent none of it.
  package borrowing func reopenTransfer(
    as part: TransferPart.Kind, by account: Account, project: UUID, reason: String
  ) throws -> Bool {
    try run(
      """
      insert into jalon.transfer_reopening (sending_id, call_id, project_id, reason)
      select sending.id, sending.call_id, sending.project_id, \(reason)
      from jalon.transfer_sending sending
      join jalon.sent_transfers(\(project)) sent on sent.id = sending.id
      where sent.part = \(part.rawValue)
        and sent.rater_id is not distinct from
          \(part == .evaluator ? account.accountID : nil)::uuid
      """) == 1
  }
}

extension TransferRating {
  init(_ row: Row) throws {
    let score: TransferScore =
      switch try row.getIfPresent("score", as: Int.self) {
      case let level?: .level(level)
      case nil:
        try row.get("absence", as: String.self) == "unknown" ? .unknown : .notApplicable
      }
    guard let evidence = TransferEvidence(rawValue: try row.get("evidence")) else {
      preconditionFailure("a check constraint limits evidence")
    }
    self.init(
      criterion: try row.get("criterion"), score: score, evidence: evidence,
      justification: try row.get("justification"), isBlocking: try row.get("is_blocking"),
      plan: try row.getIfPresent("plan"))
  }
}
