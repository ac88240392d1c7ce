package import Foundation
package import Monitoring
package import Postgres

/// A copy of a draft that the service keeps and cannot read.
package struct DraftCopy: Sendable, Hashable {
  package var revision: Int
  package var content: Data
  package var device: String
  package var savedAt: Date
}

extension Transaction {
  /// One's own. Returns nil where there is none.
  package borrowing func draftCopy(project: UUID, quarter: Quarter) throws -> DraftCopy? {
    try row(
      """
      select revision, content, device, saved_at from jalon.draft_copy
      where account_id = auth.current_account() and project_id = \(project) and quarter = \(quarter.code)
      """
    ) {
      DraftCopy(
        revision: try $0.get("revision"), content: try $0.get("content"),
        device: try $0.get("device"), savedAt: try $0.get("saved_at"))
    }
  }

  /// Returns the new revision; nil where another computer wrote one since `read`.
  package borrowing func keepDraftCopy(
    _ content: Data, of project: Project, quarter: Quarter, over read: Int, device: String
  ) throws -> Int? {
    try row(
      """
      insert into jalon.draft_copy as own (call_id, project_id, quarter, revision, content, device)
      values (\(project.callID), \(project.id), \(quarter.code), \(read)::int + 1, \(content), \(device))
      on conflict (account_id, project_id, quarter) do update
      set revision = excluded.revision, content = excluded.content, device = excluded.device,
        saved_at = clock_timestamp()
      where own.revision = \(read)
      returning own.revision
      """
    ) { try $0.get("revision", as: Int.self) }
  }

  /// What was sent is no draft any more.
  package borrowing func dropDraftCopy(project: UUID, quarter: Quarter) throws {
    try run(
      """
      delete from jalon.draft_copy
      where account_id = auth.current_account() and project_id = \(project) and quarter = \(quarter.code)
      """)
  }

  package borrowing func draftKey() throws -> Data? {
    try row("select content from jalon.draft_key where account_id = auth.current_account()") {
      try $0.get("content", as: Data.self)
    }
  }

  package borrowing func keepDraftKey(_ content: Data) throws {
    try run(
      """
      insert into jalon.draft_key (content) values (\(content))
      on conflict (account_id) do update set content = excluded.content, saved_at = clock_timestamp()
      """)
  }
}
