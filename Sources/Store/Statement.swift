package import Foundation
package import Monitoring
package import Postgres

/// One sending of a statement, under the id that the client made.
package struct NewStatement: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var subject: Statement.Subject
  package var versionRead: Int
  package var content: Statement.Content
  package var contentSHA256: Data

  package init(
    id: UUID, projectID: UUID, subject: Statement.Subject, versionRead: Int,
    content: Statement.Content, contentSHA256: Data
  ) {
    self.id = id
    self.projectID = projectID
    self.subject = subject
    self.versionRead = versionRead
    self.content = content
    self.contentSHA256 = contentSHA256
  }
}

/// What is kept of a sending, and what its receipt says.
package struct StoredStatement: Sendable, Hashable {
  package var projectCode: String
  package var subject: Statement.Subject
  package var version: Int
  package var contentSHA256: Data
  package var sentAt: Date
}

/// A decision on the version of a statement that its author has in front of her.
package struct NewStatementAct: Sendable {
  package var projectID: UUID
  package var subject: Statement.Subject
  package var version: Int
  package var kind: ReviewAct.Kind
  package var reason: String?

  package init(
    projectID: UUID, subject: Statement.Subject, version: Int, kind: ReviewAct.Kind,
    reason: String?
  ) {
    self.projectID = projectID
    self.subject = subject
    self.version = version
    self.kind = kind
    self.reason = reason
  }
}

extension Transaction {
  /// Claims the next version for this id. Returns false when the id was used before, or when another
  /// sending has this version.
  package borrowing func claim(_ statement: NewStatement) throws -> Bool {
    try run(
      """
      insert into jalon.statement (id, call_id, project_id, kind, year, version, content_sha256)
      select \(statement.id), project.call_id, project.id, \(statement.subject.kind.rawValue),
        \(statement.subject.year)::int, \(statement.versionRead)::int + 1, \(statement.contentSHA256)
      from jalon.project where project.id = \(statement.projectID)
      on conflict do nothing
      """) == 1
  }

  /// Writes what a claimed version says.
  package borrowing func store(_ content: Statement.Content, of statement: UUID) throws {
    let lines = content.spending.entered
    try run(
      """
      insert into jalon.spending_line (call_id, project_id, statement_id, line, planned, actual, reason)
      select own.call_id, own.project_id, own.id, entry.*
      from jalon.statement own cross join unnest(\(lines.map(\.line.rawValue)),
        \(lines.map(\.amounts.planned)), \(lines.map(\.amounts.actual)),
        \(lines.map(\.amounts.reason))) as entry (line, planned, actual, reason)
      where own.id = \(statement)
      """)
    let texts = content.narrative.texts.filter { !$0.value.isEmpty }
    try run(
      """
      insert into jalon.narrative_text (call_id, project_id, statement_id, section, body)
      select own.call_id, own.project_id, own.id, entry.*
      from jalon.statement own
      cross join unnest(\(texts.map(\.key.rawValue)), \(texts.map(\.value))) as entry (section, body)
      where own.id = \(statement)
      """)
  }

  package borrowing func storedStatement(_ id: UUID) throws -> StoredStatement? {
    try row(
      """
      select own.*, project.code as project_code
      from jalon.statement own join jalon.project on project.id = own.project_id
      where own.id = \(id)
      """
    ) { row in
      StoredStatement(
        projectCode: try row.get("project_code"), subject: try Statement.Subject(row),
        version: try row.get("version"), contentSHA256: try row.get("content_sha256"),
        sentAt: try row.get("sent_at"))
    }
  }

  /// Returns false when the session sees no such version.
  package borrowing func decide(_ act: NewStatementAct) throws -> Bool {
    try run(
      """
      insert into jalon.statement_act (call_id, project_id, statement_id, act, reason)
      select own.call_id, own.project_id, own.id, \(act.kind.rawValue), \(act.reason)
      from jalon.statement own
      where own.project_id = \(act.projectID) and own.kind = \(act.subject.kind.rawValue)
        and own.year is not distinct from \(act.subject.year)::int and own.version = \(act.version)
      """) == 1
  }
}

extension Statement.Subject {
  init(_ row: Row) throws {
    self.init(kind: try row.choice("kind"), year: try row.getIfPresent("year"))
  }
}
