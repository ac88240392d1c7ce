import Dataset
import Foundation
import Monitoring
import Postgres

extension Transaction {
  /// Of the projects of a call, as they stood at an instant; as they stand where none is given.
  borrowing func approvedStatements(
    ofCall call: UUID, at instant: Date?
  ) throws -> [ApprovedStatement] {
    let versions = try rows(
      """
      select distinct on (project.code, own.kind, own.year) own.id, own.kind, own.year,
        project.code as project_code
      from jalon.statement own
      join jalon.statement_act act on act.statement_id = own.id and act.act = 'approved'
        and act.made_at <= coalesce(\(instant)::timestamptz, 'infinity')
      join jalon.project on project.id = own.project_id
      where own.call_id = \(call)
      order by project.code, own.kind, own.year nulls last, own.version desc
      """
    ) { row in
      (
        id: try row.get("id", as: UUID.self), code: try row.get("project_code", as: String.self),
        subject: try Statement.Subject(row)
      )
    }
    let contents = try statementContents(where: "own.id = any(\(versions.map(\.id)))")
    return versions.map {
      ApprovedStatement(
        projectCode: $0.code, subject: $0.subject, content: contents[$0.id] ?? Statement.Content())
    }
  }
}
