import Dataset
import Foundation
import Monitoring
import Postgres

extension Transaction {
  /// What was in force at an instant, or is now, of events up to a quarter.
  borrowing func notedParticipation(
    ofCall call: UUID, asOf instant: Date?, through last: Quarter
  ) throws -> [NotedParticipation] {
    try rows(
      """
      select own.*, coalesce((
          select clearance.is_granted from jalon.participation_clearance clearance
          where clearance.event_id = own.event_id and clearance.version = own.version
            and (\(instant)::timestamptz is null or clearance.cleared_at <= \(instant))
          order by clearance.cleared_at desc limit 1), false) as is_cleared
      from jalon.participation_event event
      join jalon.project on project.id = event.project_id
      cross join lateral (
        select * from jalon.participation_version version
        where version.event_id = event.id
          and (\(instant)::timestamptz is null or version.recorded_at <= \(instant))
        order by version.version desc limit 1
      ) own
      where event.call_id = \(call) and not own.is_withdrawn and own.quarter <= \(last.code)
      order by project.code, event.number
      """
    ) { row in
      NotedParticipation(
        projectID: try row.get("project_id"), content: try ParticipationContent(row),
        isCleared: try row.get("is_cleared"))
    }
  }
}
