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
  /// One's own. Returns nil where there is none, and where it is of a draft that was sent since.
  package borrowing func draftCopy(project: UUID, of subject: DraftSubject) throws -> DraftCopy? {
    try row(
      """
      select revision, content, device, saved_at from jalon.draft_copy own
      where account_id = auth.current_account() and project_id = \(project) and subject = \(subject.code)
        and not \(Self.outlived(subject, project, "own.version_read"))
      """
    ) {
      DraftCopy(
        revision: try $0.get("revision"), content: try $0.get("content"),
        device: try $0.get("device"), savedAt: try $0.get("saved_at"))
    }
  }

  /// Returns the new revision; nil where another computer wrote one since `read`, where the account sent the subject
  /// since `version`, and where it does not enter such a subject: one statement, because five hundred holders may save
  /// at once.
  /// - Parameter version: from which the draft sets out.
  package borrowing func keepDraftCopy(
    _ content: Data, of project: UUID, _ subject: DraftSubject, over read: Int, from version: Int?,
    device: String
  ) throws -> Int? {
    try row(
      """
      insert into jalon.draft_copy as own
        (call_id, project_id, subject, revision, content, device, version_read)
      select project.call_id, project.id, \(subject.code), \(read)::int + 1, \(content), \(device),
        \(version)::int
      from \(Self.entered(subject, project))
        and project.id in (select auth.current_projects())
        and not \(Self.outlived(subject, project, "\(version)::int"))
      on conflict (account_id, project_id, subject) do update
      set revision = excluded.revision, content = excluded.content, device = excluded.device,
        saved_at = clock_timestamp(), version_read = excluded.version_read
      where own.revision = \(read) or \(Self.outlived(subject, project, "own.version_read"))
      returning own.revision
      """
    ) { try $0.get("revision", as: Int.self) }
  }

  /// Whether the account itself sent the subject after the version that a draft sets out from. It is asked again
  /// whenever a copy is read: one that is written while the sending goes on may stay behind, and is never seen.
  private static func outlived(_ subject: DraftSubject, _ project: UUID, _ version: SQL) -> SQL {
    switch subject {
    case .quarter(let quarter):
      """
      exists (
        select from jalon.quarter_report report
        join jalon.quarter_submission sent on sent.quarter_report_id = report.id
        where report.project_id = \(project) and report.quarter = \(quarter.code)
          and sent.account_id = auth.current_account() and sent.version > \(version))
      """
    case .statement(let subject):
      """
      exists (
        select from jalon.statement sent
        where sent.project_id = \(project) and sent.kind = \(subject.kind.rawValue)
          and sent.year is not distinct from \(subject.year)
          and sent.account_id = auth.current_account() and sent.version > \(version))
      """
    }
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
