import Dataset
package import Foundation
import Monitoring
package import Postgres

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

extension Transaction {
  /// What a project did with the opinions of people, as it was last approved for a year, else for the end.
  package borrowing func approvedFeedback(
    ofProject project: UUID, year: Int
  ) throws -> String? {
    try row(
      """
      select text.body
      from (
        select distinct on (own.year) own.id, own.year
        from jalon.statement own
        join jalon.statement_act act on act.statement_id = own.id and act.act = 'approved'
        where own.project_id = \(project) and own.kind = 'narrative'
          and (own.year = \(year) or own.year is null)
        order by own.year, own.version desc
      ) last
      join jalon.narrative_text text on text.statement_id = last.id and text.section = 'retour'
      order by last.year nulls last limit 1
      """
    ) { try $0.get("body") }
  }
}
