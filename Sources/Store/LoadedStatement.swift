package import Foundation
package import Monitoring
package import Postgres

/// A statement of an earlier year, read from a file.
package struct LoadedStatement: Sendable {
  package var id: UUID
  package var callID: UUID
  package var projectID: UUID
  package var subject: Statement.Subject
  package var content: Statement.Content
  package var sentAt: Date
  /// Nil where it waits for an evaluator.
  package var approvedAt: Date?

  package init(
    id: UUID, callID: UUID, projectID: UUID, subject: Statement.Subject,
    content: Statement.Content, sentAt: Date, approvedAt: Date?
  ) {
    self.id = id
    self.callID = callID
    self.projectID = projectID
    self.subject = subject
    self.content = content
    self.sentAt = sentAt
    self.approvedAt = approvedAt
  }
}

extension Transaction {
  /// Writes first versions, and their approvals. One that was loaded before is left as it is.
  package borrowing func load(_ statements: [LoadedStatement]) throws {
    for statement in statements {
      let isNew =
        try run(
          """
          insert into jalon.statement
            (id, call_id, project_id, kind, year, version, content_sha256, sent_at)
          values (\(statement.id), \(statement.callID), \(statement.projectID),
            \(statement.subject.kind.rawValue), \(statement.subject.year)::int, 1,
            sha256(convert_to(\(statement.id)::uuid::text, 'UTF8')), \(statement.sentAt))
          on conflict do nothing
          """) == 1
      guard isNew else { continue }
      try storeLoaded(statement)
    }
  }

  private borrowing func storeLoaded(_ statement: LoadedStatement) throws {
    let lines = statement.content.spending.entered
    try run(
      """
      insert into jalon.spending_line (call_id, project_id, statement_id, line, planned, actual, reason)
      select \(statement.callID)::uuid, \(statement.projectID)::uuid, \(statement.id)::uuid, entry.*
      from unnest(\(lines.map(\.line.rawValue)),
        \(lines.map(\.amounts.planned)), \(lines.map(\.amounts.actual)),
        \(lines.map(\.amounts.reason))) as entry (line, planned, actual, reason)
      """)
    let texts = statement.content.narrative.texts
    try run(
      """
      insert into jalon.narrative_text (call_id, project_id, statement_id, section, body)
      select \(statement.callID)::uuid, \(statement.projectID)::uuid, \(statement.id)::uuid, entry.*
      from unnest(\(texts.map(\.key.rawValue)), \(texts.map(\.value))) as entry (section, body)
      """)
    guard let approvedAt = statement.approvedAt else { return }
    try run(
      """
      insert into jalon.statement_act (call_id, project_id, statement_id, act, made_at)
      values (\(statement.callID), \(statement.projectID), \(statement.id), 'approved', \(approvedAt))
      """)
  }
}
