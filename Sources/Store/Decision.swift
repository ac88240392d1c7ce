import Dataset
package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// Nil when nothing is noted yet, or the session sees no such project.
  package borrowing func decision(ofProject project: UUID) throws -> VersionedDecision? {
    try rows(
      """
      select *, auth.account_name(account_id) as author from jalon.decision
      where project_id = \(project) order by version desc limit 1
      """
    ) {
      VersionedDecision(
        version: try $0.get("version"), decision: try Decision($0), author: try $0.get("author"))
    }.first
  }

  /// Returns false when the session sees no such project. Refused by `decision_in_time` where it is no
  /// longer as its author saw it.
  ///
  /// - Parameter versionRead: the last one that its author has seen; 0 for the first.
  package borrowing func write(
    _ decision: Decision, after versionRead: Int, note: String?, project id: UUID
  ) throws -> Bool {
    guard let project = try project(id)?.project else { return false }
    try run("select pg_advisory_xact_lock(hashtextextended(\(id.uuidString), 7205231))")
    try run(
      """
      insert into jalon.decision (call_id, project_id, version, opened_on, answered_on, met_on, meeting,
        decided_on, outcome, grounds, follow_up, note)
      values (\(project.callID), \(id), \(versionRead + 1), \(decision.openedOn.postgresDate),
        \(decision.answeredOn?.postgresDate), \(decision.metOn?.postgresDate), \(decision.meeting),
        \(decision.decidedOn?.postgresDate), \(decision.outcome?.rawValue), \(decision.grounds),
        \(decision.followUp), \(note))
      """)
    return true
  }

  /// What was in force at an instant, or is now.
  borrowing func notedDecisions(ofCall call: UUID, asOf instant: Date?) throws -> [NotedDecision] {
    try rows(
      """
      select distinct on (project.code) own.*
      from jalon.decision own join jalon.project on project.id = own.project_id
      where own.call_id = \(call)
        and (\(instant)::timestamptz is null or own.recorded_at <= \(instant))
      order by project.code, own.version desc
      """
    ) { NotedDecision(projectID: try $0.get("project_id"), decision: try Decision($0)) }
  }
}

extension Decision {
  fileprivate init(_ row: Row) throws {
    self.init(openedOn: try row.day("opened_on"))
    answeredOn = try row.dayIfPresent("answered_on")
    metOn = try row.dayIfPresent("met_on")
    meeting = try row.getIfPresent("meeting")
    decidedOn = try row.dayIfPresent("decided_on")
    outcome = try row.getIfPresent("outcome", as: String.self).flatMap(Outcome.init(rawValue:))
    grounds = try row.getIfPresent("grounds")
    followUp = try row.getIfPresent("follow_up")
  }
}
