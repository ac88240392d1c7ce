import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// The last version of each statement of the calls that the evaluator follows.
  package borrowing func statementQueue() throws -> [QueuedStatement] {
    try rows(
      """
      select distinct on (call.code, project.code, own.kind, own.year) call.code as call_code,
        project.code as project_code, project.name as project_name, project.is_fictitious, own.kind,
        own.year, own.version, own.sent_at,
        coalesce((select act.act from jalon.statement_act act
          where act.statement_id = own.id and act.act <> 'asked'
          order by act.made_at desc, act.id desc limit 1), 'submitted') as state,
        coalesce((select act.act = 'asked' from jalon.statement_act act
          where act.statement_id = own.id order by act.made_at desc, act.id desc limit 1), false) as is_asked
      from jalon.statement own
      join jalon.project on project.id = own.project_id
      join jalon.call on call.id = own.call_id
      order by call.code, project.code, own.kind, own.year, own.version desc
      """
    ) {
      QueuedStatement(
        callCode: try $0.get("call_code"), projectCode: try $0.get("project_code"),
        projectName: try $0.get("project_name"), subject: try Statement.Subject($0),
        state: try $0.choice("state"), version: try $0.get("version"),
        sentAt: try $0.get("sent_at"), isAskedToReopen: try $0.get("is_asked"),
        isFictitious: try $0.get("is_fictitious"))
    }
  }
}
