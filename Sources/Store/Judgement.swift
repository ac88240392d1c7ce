import Dataset
package import Foundation
package import Monitoring
package import Postgres

/// A judgement to be written, corrected or withdrawn.
package struct NewJudgement: Sendable {
  /// Nil for a new one.
  package var number: Int?
  /// The last one that its author has seen; 0 for a new one.
  package var versionRead: Int
  package var judgement: Judgement
  package var isWithdrawn: Bool
  package var note: String?

  package init(
    number: Int?, versionRead: Int, judgement: Judgement, isWithdrawn: Bool, note: String?
  ) {
    self.number = number
    self.versionRead = versionRead
    self.judgement = judgement
    self.isWithdrawn = isWithdrawn
    self.note = note
  }
}

extension Transaction {
  /// Those in force, contributions first. Nil when the session sees no such axis.
  package borrowing func judgements(ofAxis axis: UUID) throws -> [NumberedJudgement]? {
    guard try axisIsSeen(axis) else { return nil }
    return try rows(
      """
      select last.*, auth.account_name(account_id) as author from (
        select distinct on (kind, number) * from jalon.judgement
        where axis_id = \(axis) order by kind, number, version desc
      ) last where not is_withdrawn order by kind, number
      """
    ) {
      NumberedJudgement(
        number: try $0.get("number"), version: try $0.get("version"), judgement: try Judgement($0),
        author: try $0.get("author"))
    }
  }

  /// Returns its number; nil when the session sees no such axis or judgement. Refused by
  /// `judgement_in_time` where it is no longer as its author saw it.
  package borrowing func write(_ new: NewJudgement, axis: UUID) throws -> Int? {
    guard try axisIsSeen(axis) else { return nil }
    try run("select pg_advisory_xact_lock(hashtextextended(\(axis.uuidString), 7205229))")
    let own = new.judgement
    if let number = new.number {
      let isThere = try judgements(ofAxis: axis)?.contains {
        $0.number == number && $0.judgement.kind == own.kind
      }
      guard isThere == true else { return nil }
    }
    let next: Int = try value(
      """
      select coalesce(max(number), 0) + 1 from jalon.judgement
      where axis_id = \(axis) and kind = \(own.kind.rawValue)
      """)
    try run(
      """
      insert into jalon.judgement (call_id, axis_id, kind, number, version, subject, evidence_for,
        evidence_against, other_causes, plausibility, responsible, due_on, priority, follow_up,
        is_withdrawn, note)
      select call_id, id, \(own.kind.rawValue), \(new.number ?? next), \(new.versionRead + 1),
        \(own.subject), \(own.evidenceFor), \(own.evidenceAgainst), \(own.otherCauses),
        \(own.plausibility?.rawValue), \(own.responsible), \(own.dueOn?.postgresDate),
        \(own.priority?.rawValue), \(own.followUp), \(new.isWithdrawn), \(new.note)
      from jalon.axis where id = \(axis)
      """)
    return new.number ?? next
  }

  /// What was in force at an instant, or is now.
  borrowing func notedJudgements(ofCall call: UUID, asOf instant: Date?) throws -> [NotedJudgement]
  {
    try rows(
      """
      select * from (
        select distinct on (own.axis_id, own.kind, own.number) own.*, axis.code as axis_code
        from jalon.judgement own join jalon.axis on axis.id = own.axis_id
        where own.call_id = \(call)
          and (\(instant)::timestamptz is null or own.recorded_at <= \(instant))
        order by own.axis_id, own.kind, own.number, own.version desc
      ) last where not is_withdrawn order by axis_code, kind, number
      """
    ) { NotedJudgement(axisCode: try $0.get("axis_code"), judgement: try Judgement($0)) }
  }

  private borrowing func axisIsSeen(_ axis: UUID) throws -> Bool {
    try value("select exists (select from jalon.axis where id = \(axis))")
  }
}

extension Judgement {
  init(_ row: Row) throws {
    self.init(kind: try row.choice("kind"), subject: try row.get("subject"))
    evidenceFor = try row.getIfPresent("evidence_for")
    evidenceAgainst = try row.getIfPresent("evidence_against")
    otherCauses = try row.getIfPresent("other_causes")
    plausibility = try row.getIfPresent("plausibility", as: String.self)
      .flatMap(Plausibility.init(rawValue:))
    responsible = try row.getIfPresent("responsible")
    dueOn = try row.dayIfPresent("due_on")
    priority = try row.getIfPresent("priority", as: String.self).flatMap(Priority.init(rawValue:))
    followUp = try row.getIfPresent("follow_up")
  }
}
