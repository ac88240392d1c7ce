package import Foundation
package import Monitoring
package import Postgres

/// A context to be written, or corrected.
package struct NewTransferContext: Sendable {
  /// The last one that its author has seen; 0 where there was none.
  package var versionRead: Int
  package var context: TransferContext
  package var note: String?

  package init(versionRead: Int, context: TransferContext, note: String?) {
    self.versionRead = versionRead
    self.context = context
    self.note = note
  }
}

extension Transaction {
  /// What is in force; nil where nothing is told.
  package borrowing func transferContext(ofProject project: UUID) throws -> NumberedContext? {
    try row(
      """
      select * from jalon.transfer_context where project_id = \(project) order by version desc limit 1
      """
    ) { NumberedContext(version: try $0.get("version"), context: try TransferContext($0)) }
  }

  /// Returns its version; nil when the session sees no such project. Refused by
  /// `transfer_context_in_time` where it is no longer as its author saw it.
  package borrowing func write(_ new: NewTransferContext, project id: UUID) throws -> Int? {
    guard let project = try project(id)?.project else { return nil }
    let former = try transferContext(ofProject: id)?.version ?? 0
    let version = min(new.versionRead, former) + 1
    let context = new.context
    try run(
      """
      insert into jalon.transfer_context (call_id, project_id, version, priority_districts,
        rural_zones, deprivation, team_fte, team, network, note)
      values (\(project.callID), \(id), \(version), \(context.priorityDistricts?.rawValue),
        \(context.ruralZones?.rawValue), \(context.deprivation), \(context.teamFTE),
        \(context.team), \(context.network), \(new.note))
      """)
    return version
  }

  /// Of all projects that told one at an instant, or now.
  borrowing func notedContexts(
    ofCall call: UUID, asOf instant: Date?
  ) throws -> [UUID: TransferContext] {
    let lines = try rows(
      """
      select distinct on (project_id) * from jalon.transfer_context
      where call_id = \(call) and (\(instant)::timestamptz is null or recorded_at <= \(instant))
      order by project_id, version desc
      """
    ) { (try $0.get("project_id", as: UUID.self), try TransferContext($0)) }
    return Dictionary(uniqueKeysWithValues: lines)
  }
}

extension TransferContext {
  init(_ row: Row) throws {
    self.init(
      priorityDistricts: try row.getIfPresent("priority_districts", as: String.self)
        .flatMap(Coverage.init),
      ruralZones: try row.getIfPresent("rural_zones", as: String.self).flatMap(Coverage.init),
      deprivation: try row.getIfPresent("deprivation"),
      teamFTE: try row.getIfPresent("team_fte"), team: try row.getIfPresent("team"),
      network: try row.getIfPresent("network"))
  }
}
