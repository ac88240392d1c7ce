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
  package borrowing func draftCopy(project: UUID, of subject: DraftSubject) throws -> DraftCopy? {
    try row(
      """
      select revision, content, device, saved_at from jalon.draft_copy
      where account_id = auth.current_account() and project_id = \(project) and subject = \(subject.code)
      """
    ) {
      DraftCopy(
        revision: try $0.get("revision"), content: try $0.get("content"),
        device: try $0.get("device"), savedAt: try $0.get("saved_at"))
    }
  }

  /// Returns the new revision; nil where another computer wrote one since `read`, and where the account does
  /// not enter such a subject: one statement, because five hundred holders may save at once.
  package borrowing func keepDraftCopy(
    _ content: Data, of project: UUID, _ subject: DraftSubject, over read: Int, device: String
  ) throws -> Int? {
    try row(
      """
      insert into jalon.draft_copy as own (call_id, project_id, subject, revision, content, device)
      select project.call_id, project.id, \(subject.code), \(read)::int + 1, \(content), \(device)
      from \(Self.entered(subject, project))
        and project.id in (select auth.current_projects())
      on conflict (account_id, project_id, subject) do update
      set revision = excluded.revision, content = excluded.content, device = excluded.device,
        saved_at = clock_timestamp()
      where own.revision = \(read)
      returning own.revision
      """
    ) { try $0.get("revision", as: Int.self) }
  }

  /// Whether the project has such a quarter, or such a year, for who sees it.
  package borrowing func has(_ subject: DraftSubject, project: UUID) throws -> Bool {
    try value("select exists (select from \(Self.entered(subject, project)))")
  }

  /// Of quarters, as `reporting.quarter_status` lists them, without what a list tells besides.
  private static func entered(_ subject: DraftSubject, _ project: UUID) -> SQL {
    switch subject {
    case .quarter(let quarter):
      """
      jalon.quarter_report report join jalon.project on project.id = report.project_id
      where report.project_id = \(project) and report.quarter = \(quarter.code)
        and (report.version > 0 or report.quarter between jalon.quarter_of(project.starts_on)
          and jalon.quarter_of(project.ends_on))
      """
    case .statement(let subject):
      """
      jalon.project
      where project.id = \(project) and (\(subject.year)::int is null or \(subject.year)::int
        between extract(year from project.starts_on) and extract(year from project.ends_on))
      """
    }
  }

  /// What was sent is no draft any more.
  package borrowing func dropDraftCopy(project: UUID, of subject: DraftSubject) throws {
    try run(
      """
      delete from jalon.draft_copy
      where account_id = auth.current_account() and project_id = \(project) and subject = \(subject.code)
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
