package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// When the account was here before this session; nil in its first.
  package borrowing func lastVisit() throws -> Date? {
    try row("select auth.last_visit() as visit") { try $0.getIfPresent("visit", as: Date.self) }
      .flatMap(\.self)
  }

  /// What others did in the calls of the session, the latest first, and at most so many.
  package borrowing func changes(since instant: Date, atMost limit: Int) throws -> [RecentChange] {
    try rows(
      """
      select change.kind, call.code as call_code, project.code as project_code, report.quarter,
        change.happened_at, auth.account_name(change.account_id) as author
      from (
        select 'sent' as kind, call_id, project_id, quarter_report_id, account_id,
          submitted_at as happened_at
        from jalon.quarter_submission
        union all
        select act, call_id, project_id, quarter_report_id, account_id, made_at
        from jalon.review_act
        union all
        select 'answered', call_id, project_id, quarter_report_id, account_id, written_at
        from jalon.cell_message where kind = 'answer'
        union all
        select kind, call_id, project_id, null, account_id, sent_at from jalon.statement
        union all
        select 'amendment', call_id, project_id, null, account_id, made_at from jalon.amendment
      ) as change
      join jalon.call on call.id = change.call_id
      left join jalon.project on project.id = change.project_id
      left join jalon.quarter_report report on report.id = change.quarter_report_id
      where change.happened_at > \(instant)
        and change.account_id is distinct from auth.current_account()
      order by change.happened_at desc, project.code limit \(limit)
      """
    ) { row in
      RecentChange(
        kind: try row.choice("kind"), callCode: try row.get("call_code"),
        projectCode: try row.getIfPresent("project_code"),
        quarter: try row.getIfPresent("quarter", as: String.self).flatMap { Quarter($0) },
        happenedAt: try row.get("happened_at"), author: try row.getIfPresent("author"))
    }
  }
}
